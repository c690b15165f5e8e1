/** Values behind their label (民族：汉): there they are no other word, however short. */
export function labelled(label: string, values: string): string[] {
  return values.split(' ').flatMap((value) => ['：', ':', '为'].map((sign) => label + sign + value))
}
