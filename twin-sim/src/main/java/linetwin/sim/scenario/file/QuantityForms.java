package linetwin.sim.scenario.file;

/** The forms of quantities in words, as the schema describes them too, each with the largest that makes sense. */
final class QuantityForms {
    /** The largest count, number, weight and power (kW), and the largest rate per second. */
    static final int MOST = 1_000_000;

    static final String DURATION = "a time of 0 or more with its unit (ms, s, min, h, d), such as 104 s or 1.5 h,"
            + " or a rate, such as 30 /h";
    static final String RATE = "a rate with its unit (/s, /min, /h, /d), such as 30 /h, of at most " + MOST + " /s";
    static final String SHARE = "a share of 0 to 1, such as 0.85 or 85 %";
    static final String WEIGHT = "a weight of more than 0, such as 3 or 60 %, of at most " + MOST;

    static final String POWER = "a power of 0 or more with its unit (kW), such as 85 kW, of at most " + MOST + " kW";
    static final String NUMBER = "a number of at most " + MOST;

    private QuantityForms() {}
}
