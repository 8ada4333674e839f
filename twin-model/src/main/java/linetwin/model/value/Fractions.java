package linetwin.model.value;

/** The rule for probabilities and shares: 0..1. */
public final class Fractions {
    private Fractions() {}

    public static void require(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " is " + value + "; must be 0 to 1");
        }
    }
}
