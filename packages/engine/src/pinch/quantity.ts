/** Names of the quantities of pinch analysis. A temperature and a temperature difference are different things. */
export type Celsius = number;
export type Kelvin = number;
export type Kilowatt = number;
export type TonnesPerHour = number;
/** Parts per million by mass. */
export type Ppm = number;

export const absoluteZero: Celsius = -273.15;
