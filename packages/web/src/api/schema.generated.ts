// Generated from the OpenAPI document by scripts/generate-client.ts; do not edit.
export interface paths {
  "/api/v1/parks": {
    get: { parameters: { query?: { "limit"?: number | undefined; "cursor"?: string | undefined; }; path?: never; header?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']["ParkPage"]; } }; 422: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; } };
    put?: never;
    post: { parameters: { query?: never; path?: never; header?: never; cookie?: never; }; requestBody: { content: { "application/json": components['schemas']["ParkInput"]; } }; responses: { 201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']["ParkDetail"]; } }; 400: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 409: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 413: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 415: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 422: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/parks/{park}": {
    get: { parameters: { query?: never; path: { "park": string; }; header?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']["ParkDetail"]; } }; 404: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 422: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; } };
    put?: never;
    post?: never;
    delete: { parameters: { query: { "version": number; }; path: { "park": string; }; header?: never; cookie?: never; }; requestBody?: never; responses: { 204: { headers: Record<string, unknown>; content?: never }; 404: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 409: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 422: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; } };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/parks/{park}/rows/{table}": {
    get: { parameters: { query?: { "limit"?: number | undefined; "cursor"?: string | undefined; }; path: { "park": string; "table": components['schemas']["TableName"]; }; header?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']["RowPage"]; } }; 404: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 422: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; } };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/parks/{park}/rows/{table}.csv": {
    get: { parameters: { query?: never; path: { "park": string; "table": components['schemas']["TableName"]; }; header?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "text/csv": string; } }; 404: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 422: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; } };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/parks/{park}/changes": {
    get?: never;
    put?: never;
    post: { parameters: { query?: never; path: { "park": string; }; header?: never; cookie?: never; }; requestBody: { content: { "application/json": components['schemas']["ChangesInput"]; } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']["ChangesResult"]; } }; 400: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 404: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 409: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["Conflict"]; } }; 413: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 415: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 422: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/imports": {
    get?: never;
    put?: never;
    post: { parameters: { query?: { "park"?: string | undefined; }; path?: never; header?: never; cookie?: never; }; requestBody: { content: { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string; "application/octet-stream": string; } }; responses: { 201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']["Import"]; } }; 404: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 413: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 415: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 422: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/imports/{import}/accept": {
    get?: never;
    put?: never;
    post: { parameters: { query?: never; path: { "import": string; }; header?: never; cookie?: never; }; requestBody: { content: { "application/json": components['schemas']["AcceptInput"]; } }; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']["AcceptResult"]; } }; 400: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 404: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 409: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 413: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 415: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 422: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/parks/{park}/workbook": {
    get: { parameters: { query?: never; path: { "park": string; }; header?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string; } }; 404: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 422: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; } };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/template": {
    get: { parameters: { query?: never; path?: never; header?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string; } }; } };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/parks/{park}/plans": {
    get: { parameters: { query?: { "limit"?: number | undefined; "cursor"?: string | undefined; }; path: { "park": string; }; header?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']["PlanPage"]; } }; 404: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 422: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; } };
    put?: never;
    post: { parameters: { query?: never; path: { "park": string; }; header?: never; cookie?: never; }; requestBody: { content: { "application/json": components['schemas']["PlanInput"]; } }; responses: { 202: { headers: Record<string, unknown>; content: { "application/json": components['schemas']["Job"]; } }; 400: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 404: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 413: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 415: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 422: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/parks/{park}/plans/{plan}": {
    get: { parameters: { query?: never; path: { "park": string; "plan": string; }; header?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']["PlanDetail"]; } }; 404: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 422: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; } };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/parks/{park}/plans/{plan}/report": {
    get: { parameters: { query?: never; path: { "park": string; "plan": string; }; header?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "text/html": string; } }; 404: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 422: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; } };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/parks/{park}/jobs": {
    get: { parameters: { query?: { "limit"?: number | undefined; "cursor"?: string | undefined; }; path: { "park": string; }; header?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']["JobPage"]; } }; 404: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 422: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; } };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/parks/{park}/jobs/{job}": {
    get: { parameters: { query?: never; path: { "park": string; "job": string; }; header?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']["Job"]; } }; 404: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 422: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; } };
    put?: never;
    post?: never;
    delete: { parameters: { query?: never; path: { "park": string; "job": string; }; header?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']["Job"]; } }; 404: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 422: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; } };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/parks/{park}/jobs/{job}/events": {
    get: { parameters: { query?: never; path: { "park": string; "job": string; }; header?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "text/event-stream": string; } }; 404: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; 422: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']["ProblemDetails"]; } }; } };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/health": {
    get: { parameters: { query?: never; path?: never; header?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']["Health"]; } }; } };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/ready": {
    get: { parameters: { query?: never; path?: never; header?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']["Health"]; } }; 503: { headers: Record<string, unknown>; content: { "application/json": components['schemas']["Health"]; } }; } };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    "Tables": { "park"?: (components['schemas']["GivenRow"])[] | undefined; "firm"?: (components['schemas']["GivenRow"])[] | undefined; "commodity"?: (components['schemas']["GivenRow"])[] | undefined; "stream"?: (components['schemas']["GivenRow"])[] | undefined; "period"?: (components['schemas']["GivenRow"])[] | undefined; "profile"?: (components['schemas']["GivenRow"])[] | undefined; "route"?: (components['schemas']["GivenRow"])[] | undefined; "technology"?: (components['schemas']["GivenRow"])[] | undefined; "facility"?: (components['schemas']["GivenRow"])[] | undefined; "exchange"?: (components['schemas']["GivenRow"])[] | undefined; "scenario"?: (components['schemas']["GivenRow"])[] | undefined; "evidence"?: (components['schemas']["GivenRow"])[] | undefined; };
    "GivenRow": Record<string, components['schemas']["Cell"]>;
    "Cell": (string) | (number) | (Record<string, number>);
    "ParkPage": { "items": (components['schemas']["ParkSummary"])[]; /** cursor of the next page */ "next": (string) | (null); };
    "ParkSummary": { "id": string; "name": string; "country": (string) | (null); "currency": string; "baseYear": number; "latitude": (number) | (null); "longitude": (number) | (null); "version": number; "firms": number; "streams": number; "updatedAt": string; "latestPlan": ({ "id": string; /** feasible: best found at the time limit; read before any figure */ "status": "optimal" | "feasible" | "infeasible" | "cancelled" | "failed"; /** currency/a */ "saving": (number) | (null); "createdAt": string; }) | (null); };
    "ProblemDetails": { "type": string; "title": string; "status": number; "detail"?: string | undefined; /** identifier of the request, as in the log */ "instance"?: string | undefined; "problems": (components['schemas']["Problem"])[]; };
    "Problem": { "code": string; "severity": "error" | "warning"; "table"?: string | undefined; "row"?: string | undefined; "line"?: number | undefined; "column"?: string | undefined; "found"?: string | undefined; "accepted"?: string | undefined; "nearest"?: string | undefined; "values"?: Record<string, (string) | (number)> | undefined; };
    "ParkDetail": (components['schemas']["ParkSummary"]) & ({ "problems": (components['schemas']["Problem"])[]; });
    "ParkInput": { "tables": (components['schemas']["Tables"]); };
    "RowPage": { "items": (components['schemas']["StoredRow"])[]; /** cursor of the next page */ "next": (string) | (null); };
    "StoredRow": { "id": string; "version": number; "row": components['schemas']["GivenRow"]; };
    "TableName": "park" | "firm" | "commodity" | "stream" | "period" | "profile" | "route" | "technology" | "facility" | "exchange" | "scenario" | "evidence";
    "ChangesResult": { "version": number; "rows": ({ "table": components['schemas']["TableName"]; "id": string; "version": number; })[]; };
    "Conflict": (components['schemas']["ProblemDetails"]) & ({ "conflicts": ({ "table": components['schemas']["TableName"]; "id": string; /** 0 when it is gone */ "version": number; "row": (components['schemas']["GivenRow"]) & ((Record<string, unknown>) | (null)); })[]; });
    "ChangesInput": { "changes": ({ "table": components['schemas']["TableName"]; "id": string; /** as it was read; 0 for a new row */ "version": number; /** the whole row; null deletes it */ "row": (components['schemas']["GivenRow"]) | (null); })[]; };
    "Import": { "id": string; /** park that accepting would write; null when the workbook does not say */ "park": (string) | (null); /** to be sent when accepting; 0 when the park would be new */ "parkVersion": number; "acceptable": boolean; "problems": (components['schemas']["Problem"])[]; "counts": { "add": number; "change": number; "remove": number; }; /** the first 5,000; counts hold for all */ "changes": ({ "table": components['schemas']["TableName"]; "id": string; "kind": "add" | "change" | "remove"; "before": (components['schemas']["GivenRow"]) & ((Record<string, unknown>) | (null)); "after": (components['schemas']["GivenRow"]) & ((Record<string, unknown>) | (null)); })[]; };
    "AcceptResult": { "park": string; "version": number; };
    "AcceptInput": { /** `parkVersion` of the import */ "version": number; };
    "Job": { "id": string; "park": string; "kind": "plan"; "state": "queued" | "running" | "done" | "failed" | "cancelled"; "scenario": { "id": string; "name": string; }; "progress": components['schemas']["Progress"]; "plan": (string) | (null); "problems": (components['schemas']["Problem"])[]; "createdAt": string; "startedAt": (string) | (null); "finishedAt": (string) | (null); };
    "Progress": ({ "stage": "balance" | "matching" | "formulate" | "solve" | "interpret"; "fraction": number; /** best objective so far */ "incumbent"?: number | undefined; "bound"?: number | undefined; "gap"?: number | undefined; }) | (null);
    "PlanInput": { /** row of the scenario table; the first one, or the defaults, when absent */ "scenario"?: string | undefined; };
    "PlanPage": { "items": (components['schemas']["PlanSummary"])[]; /** cursor of the next page */ "next": (string) | (null); };
    "PlanSummary": { "id": string; "scenario": { "id": string; "name": string; }; /** feasible: best found at the time limit; read before any figure */ "status": "optimal" | "feasible" | "infeasible" | "cancelled" | "failed"; /** currency/a */ "saving": (number) | (null); /** currency */ "investment": (number) | (null); /** t CO2e/a */ "co2Avoided": (number) | (null); "exchanges": number; "parkVersion": number; /** the park was changed since */ "stale": boolean; "createdAt": string; };
    "PlanDetail": { "id": string; "parkVersion": number; "stale": boolean; "createdAt": string; "plan": components['schemas']["Plan"]; };
    "Plan": { "format": "kyosei-plan/1"; /** version of the engine */ "engine": string; /** SHA-256 of the park and scenario in canonical JSON */ "inputs": string; "seed": number; /** feasible: best found at the time limit; read before any figure */ "status": "optimal" | "feasible" | "infeasible" | "cancelled" | "failed"; "park": { "id": string; "name": string; "currency": string; "baseYear": number; }; "scenario": { "id": string; "name": string; "objective": "cost" | "co2" | "so2" | "freshWater" | "landfill"; "horizon": number; "discountRate": number; }; "optimum": ({ "objective": number; "bound": (number) | (null); "gap": (number) | (null); "unit": string; }) | (null); /** for an infeasible scenario: limits that cannot hold together */ "conflicts": ({ "code": string; "values": Record<string, (string) | (number)>; })[]; "baseline": { /** currency/a, investments as annuities */ "cost": number; /** t CO2e/a */ "co2": number; /** t/a */ "so2": number; /** t/a */ "freshWater": number; /** t/a */ "landfill": number; }; "planned": ({ /** currency/a, investments as annuities */ "cost": number; /** t CO2e/a */ "co2": number; /** t/a */ "so2": number; /** t/a */ "freshWater": number; /** t/a */ "landfill": number; }) | (null); /** currency/a */ "saving": (number) | (null); /** currency */ "investment": (number) | (null); /** currency over the horizon */ "npv": (number) | (null); /** years */ "payback": (number) | (null); /** largest saving first */ "exchanges": ({ /** donor stream > technology > receiver stream */ "id": string; "from": { "firm": string; "stream": string; "commodity": string; }; "to": { "firm": string; "stream": string; "commodity": string; }; /** kind of flow as it travels */ "kind": "material" | "water" | "heat" | "steam" | "gas" | "power"; "technology": (string) | (null); /** firm on whose site the technology stands */ "technologySite": (string) | (null); "route": { "id": string; "mode": string; /** km */ "distance": number; /** share lost on the way */ "loss": number; }; /** the connection stood before the plan */ "running": boolean; /** unit of quantity, at the donor */ "unit": "t" | "kWh"; /** unit/a taken from the donor */ "quantity": number; "deliveredUnit": "t" | "kWh"; /** deliveredUnit/a of the want covered */ "delivered": number; /** 0…1 */ "shareOfHave": number; /** 0…1 */ "shareOfWant": number; "rates": ({ "period": string; /** unit/h at the donor */ "rate": number; })[]; /** unit/h at the donor */ "capacity": number; /** currency */ "investment": number; /** currency/a */ "costs": { "annuity": number; "transport": number; "treatment": number; "supply": number; "transaction": number; /** prices on emissions, water and landfill: change against the baseline */ "taxes": number; /** a saving, positive */ "avoidedDisposal": number; /** a saving, positive */ "avoidedPurchase": number; }; /** currency/a: avoided less caused */ "saving": number; /** currency over the horizon */ "npv": number; /** years; null when it never pays back or nothing is invested */ "payback": (number) | (null); /** currency/unit at the donor: lowest the donor can accept, highest the receiver can pay, half way between */ "price": { "floor": number; "ceiling": number; "agreed": number; }; /** currency/a at the agreed price */ "gains": { "donor": number; "receiver": number; }; /** t/a, net */ "avoided": { "co2": number; "so2": number; "freshWater": number; "landfill": number; }; "reasons": ({ "code": string; "values": Record<string, (string) | (number)>; })[]; "evidence": { "weakest": "measured" | "documented" | "estimated" | "recalled"; "sources": ({ "table": string; "row": string; "mark": "measured" | "documented" | "estimated" | "recalled"; "source": string; "year": (number) | (null); })[]; }; })[]; /** closest to being chosen first */ "leftOut": ({ "from": { "firm": string; "stream": string; "commodity": string; }; "to": { "firm": string; "stream": string; "commodity": string; }; "technology": (string) | (null); /** where it stopped */ "gate": "firm" | "commodity" | "quality" | "quantity" | "route" | "distance" | "money" | "choice"; /** what is missing, with the figures */ "findings": ({ "code": string; "values": Record<string, (string) | (number)>; })[]; /** currency/a it would bring at most; null when it stopped before money */ "saving": (number) | (null); })[]; "firms": ({ "firm": string; "name": string; "baseline": { /** currency/a, investments as annuities */ "cost": number; /** t CO2e/a */ "co2": number; /** t/a */ "so2": number; /** t/a */ "freshWater": number; /** t/a */ "landfill": number; }; "planned": { /** currency/a, investments as annuities */ "cost": number; /** t CO2e/a */ "co2": number; /** t/a */ "so2": number; /** t/a */ "freshWater": number; /** t/a */ "landfill": number; }; /** currency/a: baseline cost less planned cost, payments included */ "gain": number; /** currency */ "investment": number; "exchanges": (string)[]; })[]; "flows": ({ /** firm; null from outside the park */ "from": (string) | (null); /** firm; null to outside the park */ "to": (string) | (null); /** commodity name, or the present route in words */ "label": string; "commodity": string; "kind": "material" | "water" | "heat" | "steam" | "gas" | "power"; "unit": "t" | "kWh"; /** unit/a without the plan */ "baseline": number; /** unit/a in the plan */ "planned": number; "exchange": (string) | (null); "stream": (string) | (null); })[]; "balances": ({ "stream": string; "firm": string; "direction": "has" | "wants"; "unit": "t" | "kWh"; "quantity": number; "exchanged": number; /** still by the present route */ "present": number; })[]; "counts": { "pairs": number; "candidates": number; "variables": number; "rows": number; }; "problems": ({ "code": string; "severity": "error" | "warning"; "table"?: string | undefined; "row"?: string | undefined; "line"?: number | undefined; "column"?: string | undefined; "found"?: string | undefined; "accepted"?: string | undefined; "nearest"?: string | undefined; "values"?: Record<string, (string) | (number)> | undefined; })[]; };
    "JobPage": { "items": (components['schemas']["Job"])[]; /** cursor of the next page */ "next": (string) | (null); };
    "Health": { "status": "ok" | "starting"; };
  };
}
