export declare function median(values: readonly number[]): number
export declare function spread(values: readonly number[]): { median: number; min: number; max: number }
export declare function exponent(points: readonly (readonly [number, number])[]): number
