// A browser needs no help: it reads the aria attributes as they are.
export {}
