const SOFT = "\u00ad";
/** The ten vowels of Russian; the signs and the short i, which close a syllable; all letters; the rest are consonants. */
const VOWELS = "\u0430\u0435\u0438\u043e\u0443\u044b\u044d\u044e\u044f\u0451";
const CLOSING = "\u0439\u044a\u044c";
const LETTER = "[\u0430-\u044f\u0451]";
const VOWEL = `[${VOWELS}]`;
const CONSONANT = `(?![${VOWELS}${CLOSING}])${LETTER}`;

/** Where a Russian word may be parted, after the rules of Khristov: each is what stands before and after the hyphen. */
const RULES = [
  [`[${CLOSING}]`, `${LETTER}{2}`],
  [VOWEL, `${VOWEL}${LETTER}`],
  [`${VOWEL}${CONSONANT}`, `${CONSONANT}${VOWEL}`],
  [`${CONSONANT}${VOWEL}`, `${CONSONANT}${VOWEL}`],
  [`${VOWEL}${CONSONANT}`, `${CONSONANT}${CONSONANT}${VOWEL}`],
].map(([before, after]) => new RegExp(`(${before})(?=${after})`, "gi"));

const LONG = new RegExp(`${LETTER}{11,}`, "gi");

/** Long Russian words with soft hyphens, for narrow columns: not every engine has a dictionary of its own. */
export function hyphenated(text: string): string {
  return text.replace(LONG, (word) => RULES.reduce((known, rule) => known.replace(rule, `$1${SOFT}`), word));
}
