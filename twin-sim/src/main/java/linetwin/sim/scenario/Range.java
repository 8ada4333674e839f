package linetwin.sim.scenario;

/** An uncertain figure as written: its lowest, likeliest and highest value. */
public record Range(String low, String mode, String high) {}
