export interface BenchTruth {
  readonly rows: number
  readonly bytes: number
  readonly validIds: number
  readonly distinctIds: number
  readonly mobiles: number
  readonly distinctMobiles: number
  readonly distinctColumnMobiles: number
  readonly termRows: number
}
export declare const terms: readonly string[]
export declare function generate(rows: number, file: string): BenchTruth
