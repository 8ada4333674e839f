package linetwin.sim.bottleneck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import linetwin.model.line.Station;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;

/**
 * A line drawn at random, of four to eight unequal stations: some with several places, some that break down and wait for a crew,
 * some that share operators, with buffers, conveyors or nothing between them; some lines have an inspection with a rework deck, a
 * feeder whose parts are joined, or breaks.
 */
public final class RandomLine {
    private final Random random;
    private final StringBuilder elements = new StringBuilder();
    private final Path folder;
    private final long seed;
    private final boolean sharesOperators;
    private String inspection = "";
    private String joinAt = "";

    private RandomLine(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        sharesOperators = chance(0.2);
    }

    /** The line of this seed, as a scenario that is written to the folder. */
    public static Scenario write(Path folder, long seed) {
        return new RandomLine(folder, seed).scenario();
    }

    /** The ids of the stations of such a line whose cycle can be stretched. */
    public static List<String> stations(Scenario scenario) {
        return scenario.line().elements(Station.class).map(Station::id).toList();
    }

    /** The path of the cycle of a station. */
    public static String cycle(String station) {
        return "areas.shop.elements." + station + ".cycle";
    }

    private Scenario scenario() {
        int count = 4 + random.nextInt(5);
        inspection = chance(0.5) ? "s" + (2 + random.nextInt(count - 1)) : "";
        joinAt = chance(0.3) ? "s" + (2 + random.nextInt(count - 1)) : "";
        if (!joinAt.isEmpty()) {
            add("parts", "kind: source, item: part");
            add("feeder", station(false) + ", to: part-store");
            add("part-store", "kind: buffer, capacity: " + (1 + random.nextInt(8)) + ", to: " + joinAt);
        }
        add("bodies", "kind: source, to: s1");
        for (int i = 1; i <= count; i++) {
            addStation("s" + i, i == count ? "out" : between(i));
        }
        add("out", "kind: sink");
        if (!inspection.isEmpty()) {
            add("rework-queue", "kind: buffer, capacity: unlimited, to: rework");
            add("rework", station(false) + ", quality: {repair: 1}, to: " + inspection);
        }
        return read();
    }

    private void addStation(String id, String to) {
        String quality = id.equals(inspection)
                ? ", quality: {defect: %s, inspection: {detection: 100 %%, rework-to: rework-queue}}"
                        .formatted(number(0.02 + 0.1 * random.nextDouble()))
                : "";
        String joins = id.equals(joinAt) ? ", joins: [part-store]" : "";
        String operator = sharesOperators && chance(0.5) ? ", operator: {crew: hands}" : "";
        add(id, station(true) + quality + joins + operator + ", to: " + next(to));
        if (!to.equals(next(to))) {
            add(next(to), to.substring(to.indexOf(' ') + 1));
        }
    }

    private static String next(String to) {
        return to.split(" ", 2)[0];
    }

    /** What stands between a station and the next: its name, and what it is if it is no station. */
    private String between(int i) {
        String next = "s" + (i + 1);
        double draw = random.nextDouble();
        if (draw < 0.25) {
            return next;
        } else if (draw < 0.4) {
            int minutes = 2 + random.nextInt(6);
            return "way%d kind: conveyor, capacity: %d, dwell: %d min, to: %s"
                    .formatted(i, minutes + 2 + random.nextInt(6), minutes, next);
        }
        return "buffer%d kind: buffer, capacity: %d, to: %s".formatted(i, 1 + random.nextInt(20), next);
    }

    /** A cycle of 45 to 66 s for each place and item, with or without stops. */
    private String station(boolean mayHaveSeveral) {
        int places = mayHaveSeveral && chance(0.3) ? 2 + random.nextInt(3) : 1;
        double seconds = (45 + 21 * random.nextDouble()) * places;
        StringBuilder text = new StringBuilder();
        text.append("cycle: {gamma: {mean: %s s, cv: %s}}"
                .formatted(number(seconds), number(0.05 + 0.5 * random.nextDouble())));
        if (places > 1) {
            text.append(", places: ").append(places);
        }
        if (chance(0.6)) {
            double repair = 2 + 10 * random.nextDouble();
            double available = 0.8 + 0.18 * random.nextDouble();
            text.append(", stops: {breakdown: {time-to-stop: {exponential: %s min}, repair: {exponential: %s min}%s}}"
                    .formatted(
                            number(repair * available / (1 - available)),
                            number(repair),
                            chance(0.5) ? ", crew: menders" : ""));
        }
        return text.toString();
    }

    private void add(String id, String what) {
        elements.append("      ").append(id).append(": {").append(what).append("}\n");
    }

    private Scenario read() {
        Path file = folder.resolve("random-" + seed + ".yaml");
        String shifts = chance(0.3) ? "    shift-plan: day\n" : "";
        try {
            Files.writeString(
                    file, """
                        schema: linetwin-scenario/1
                        name: random-%d
                        title: Random line
                        plan: {rate: 55 /h, ideal-takt: 60 s}
                        experiment: {replications: 2, duration: 50 h}
                        shift-plans:
                          day: {shifts: 2 x 10 h, breaks: 2 x 30 min}
                        crews:
                          menders: {size: %d}
                          hands: {size: %d}
                        areas:
                          shop:
                        %s    elements:
                        %s\
                        """.formatted(seed, 1 + random.nextInt(2), 1 + random.nextInt(2), shifts, elements));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Scenarios.read(file);
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
