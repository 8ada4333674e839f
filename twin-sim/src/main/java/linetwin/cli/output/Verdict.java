package linetwin.cli.output;

import linetwin.sim.stats.ConfidenceInterval;

/** Where an estimate with its interval stands against a fixed value. */
enum Verdict {
    BELOW("below", "below"),
    NOT_DISTINGUISHABLE("equal within ±", "not distinguishable from"),
    ABOVE("above", "above");

    private final String word;
    private final String phrase;

    Verdict(String word, String phrase) {
        this.word = word;
        this.phrase = phrase;
    }

    static Verdict of(ConfidenceInterval estimate, double value) {
        if (estimate.contains(value)) {
            return NOT_DISTINGUISHABLE;
        }
        return estimate.mean() < value ? BELOW : ABOVE;
    }

    /** For a cell of a table. */
    String word() {
        return word;
    }

    /** For a sentence that goes on with the value. */
    String phrase() {
        return phrase;
    }
}
