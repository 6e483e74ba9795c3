export function adapted<T>(node: T): T;
