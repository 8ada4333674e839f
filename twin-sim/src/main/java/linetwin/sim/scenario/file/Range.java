package linetwin.sim.scenario.file;

/** An uncertain figure as written: the value with the weakest, the likeliest and the strongest effect. */
public record Range(String low, String mode, String high) {}
