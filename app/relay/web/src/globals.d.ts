declare const __PDF_DATA__: string;

declare module 'virtual:icons' {
  export const nodes: Record<string, readonly [string, Record<string, string>][]>;
}

interface TrustedScriptURL {
  readonly __trusted: 'script-url';
}

interface Window {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): TrustedScriptURL };
  };
}
