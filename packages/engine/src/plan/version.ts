/** Version of the engine, as its package has it. */
export const engineVersion = '0.1.0';
