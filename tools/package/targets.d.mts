export declare const nodeVersion: string;

interface Target {
  readonly carrier: string;
  readonly integrity: string;
  readonly program: string;
}

export declare const targets: Readonly<Record<string, Target>>;

/** The machine that this runs on, by its name in the table. */
export declare function thisMachine(): string;
