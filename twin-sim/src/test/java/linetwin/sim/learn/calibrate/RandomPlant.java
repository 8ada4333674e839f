package linetwin.sim.learn.calibrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;

/**
 * Lines of 4 to 12 stations drawn by chance: station types, buffers and conveyors, several places, changeovers, rework, breakdowns and
 * minor stops by both clocks, two crews, shifts.
 */
public final class RandomPlant {
    private final Random random;
    private final StringBuilder elements = new StringBuilder();
    private final Path folder;
    private final long seed;

    private RandomPlant(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** The line of this seed, as a scenario that is written to the folder. */
    public static Scenario write(Path folder, long seed) {
        return new RandomPlant(folder, seed).scenario();
    }

    private Scenario scenario() {
        int count = 4 + random.nextInt(9);
        int inspecting = chance(0.5) ? 2 + random.nextInt(count - 1) : 0;
        boolean isFed = chance(0.4);
        add(
                "bodies",
                "kind: source" + (isFed ? ", inter-arrival: " + exponential(70 + 40 * random.nextDouble(), "s") : ""));
        for (int i = 1; i <= count; i++) {
            add("s" + i, station(i == inspecting));
            if (i < count && chance(0.6)) {
                add("b" + i, between());
            }
        }
        add("out", "kind: sink");
        if (inspecting > 0) {
            add("rework-queue", "kind: buffer, capacity: unlimited");
            add("rework", "cycle: " + gamma(70) + ", quality: {repair: 100 %}, to: back");
            add("back", "kind: buffer, capacity: unlimited, to: s" + inspecting);
        }
        return read(isFed);
    }

    private String station(boolean inspects) {
        int places = chance(0.15) ? 2 : 1;
        double cycle = (40 + 25 * random.nextDouble()) * places;
        StringBuilder text = new StringBuilder();
        if (chance(0.5)) {
            text.append("type: robot, ");
        } else {
            text.append(stops());
        }
        text.append("cycle: ").append(cycle(cycle));
        if (places > 1) {
            text.append(", places: 2");
        } else if (chance(0.2)) {
            text.append(", setup: {when: variant, time: ").append(gamma(8)).append("}");
        }
        if (inspects) {
            text.append(", quality: {defect: %.2f %%, inspection: {detection: 95 %%, rework-to: rework-queue}}"
                    .formatted(1 + 8 * random.nextDouble()));
        }
        return text.toString();
    }

    private String cycle(double seconds) {
        double draw = random.nextDouble();
        if (draw < 0.4) {
            return "{lognormal: {mean: %.2f s, cv: %.3f}}".formatted(seconds, 0.05 + 0.3 * random.nextDouble());
        } else if (draw < 0.7) {
            return gamma(seconds);
        } else if (draw < 0.8) {
            return "%.1f s".formatted(seconds);
        } else if (draw < 0.9) {
            return "{weibull: {mean: %.2f s, shape: %.2f}}".formatted(seconds, 1.5 + 4 * random.nextDouble());
        }
        return "{erlang: {k: %d, mean: %.2f s}}".formatted(3 + random.nextInt(6), seconds);
    }

    private String stops() {
        if (chance(0.3)) {
            return "";
        }
        String clock = chance(0.3) ? "clock: calendar-time, " : "";
        String crew = chance(0.5) ? ", crew: menders" : chance(0.5) ? ", crew: helpers" : "";
        String minor = chance(0.4)
                ? ", jam: {kind: minor-stop, time-to-stop: %s, repair: %s}"
                        .formatted(exponential(20 + 30 * random.nextDouble(), "min"), gamma(25))
                : "";
        String between = chance(0.7)
                ? exponential(90 + 120 * random.nextDouble(), "min")
                : "{weibull: {mean: %.1f min, shape: %.2f}}"
                        .formatted(90 + 60 * random.nextDouble(), 1.5 + 2 * random.nextDouble());
        return "stops: {breakdown: {%stime-to-stop: %s, repair: %s%s}%s}, "
                .formatted(clock, between, chance(0.5) ? gamma(400) : exponential(6, "min"), crew, minor);
    }

    private String between() {
        return chance(0.25)
                ? "kind: conveyor, capacity: %d, dwell: %d s".formatted(4 + random.nextInt(6), 60 + random.nextInt(120))
                : "kind: buffer, capacity: %d".formatted(1 + random.nextInt(15));
    }

    private String gamma(double seconds) {
        return "{gamma: {mean: %.2f s, cv: %.3f}}".formatted(seconds, 0.1 + 0.7 * random.nextDouble());
    }

    private static String exponential(double mean, String unit) {
        return "{exponential: %.2f %s}".formatted(mean, unit);
    }

    private void add(String id, String what) {
        elements.append("      ").append(id).append(": {").append(what).append("}\n");
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private Scenario read(boolean isFed) {
        Path file = folder.resolve("plant-" + seed + ".yaml");
        String shifts = !isFed && chance(0.3) ? "    shift-plan: day\n" : "";
        try {
            Files.writeString(file, """
                    schema: linetwin-scenario/1
                    name: plant-%d
                    title: Random plant
                    plan: {rate: 50 /h, ideal-takt: 65 s}
                    experiment: {replications: 2, duration: 50 h}
                    shift-plans:
                      day: {shifts: 2 x 10 h, breaks: 2 x 30 min}
                    crews:
                      menders: {size: 1}
                      helpers: {size: 2}
                    variants: {a: {share: 60 %%}, b: {share: 30 %%}, c: {share: 10 %%}}
                    station-types:
                      robot:
                        stops:
                          breakdown: {time-to-stop: {exponential: 150 min}, repair: {exponential: 7 min}, crew: menders}
                    areas:
                      shop:
                    %s    elements:
                    %s""".formatted(seed, shifts, elements));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Scenarios.read(file);
    }
}
