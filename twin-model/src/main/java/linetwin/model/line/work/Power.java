package linetwin.model.line.work;

/**
 * The power that an element draws, in kilowatts of electricity and heat.
 *
 * @param workingKw while it works
 * @param idleKw while it stands inside its shifts, whatever for
 * @param offKw outside its shifts
 * @param perItemKw beside that, for each item in it (an oven heats what passes through it)
 */
public record Power(double workingKw, double idleKw, double offKw, double perItemKw) {
    public Power {
        require("working", workingKw);
        require("idle", idleKw);
        require("off", offKw);
        require("per item", perItemKw);
    }

    private static void require(String what, double kilowatts) {
        if (!(kilowatts >= 0 && kilowatts <= 1_000_000)) {
            throw new IllegalArgumentException(what + " power is " + kilowatts + " kW; must be 0 to 1000000");
        }
    }
}
