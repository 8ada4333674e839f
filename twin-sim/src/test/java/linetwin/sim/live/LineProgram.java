package linetwin.sim.live;

/** The small line as a program of its own, so that it can be killed. */
final class LineProgram {
    private LineProgram() {}

    /** Performs it for a broker, up to a simulated time in ticks. */
    public static void main(String[] arguments) throws InterruptedException {
        try (var performance = new Performance(arguments[0], Stage.PACE, Long.parseLong(arguments[1]))) {
            performance.ended();
        }
    }
}
