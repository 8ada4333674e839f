package linetwin.sim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import linetwin.model.bottleneck.Bottleneck;
import linetwin.sim.bottleneck.Elasticities;
import linetwin.sim.bottleneck.HeardRun;
import linetwin.sim.bottleneck.RandomLine;
import linetwin.sim.scenario.Scenario;

/** Holds the named bottlenecks of random lines to the elasticities of their stations. Arguments: first seed, number of lines. */
public final class BottleneckProof {
    private static final Duration HEARD = Duration.ofHours(100);

    private int lines;
    private int one;
    private int oneRight;
    private int several;
    private int severalRight;
    private double least = Double.POSITIVE_INFINITY;

    private BottleneckProof() {}

    public static void main(String[] arguments) throws IOException {
        long first = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        Path folder = Files.createTempDirectory("random-lines");
        BottleneckProof proof = new BottleneckProof();
        for (long seed = first; seed < first + count; seed++) {
            proof.hold(RandomLine.write(folder, seed));
        }
        System.out.printf(
                Locale.ROOT,
                "%d lines: one station named %d (right %d), two or three %d (with a right one %d), none clear %d;"
                        + " least elasticity of a named station %.2f of the largest%n",
                proof.lines,
                proof.one,
                proof.oneRight,
                proof.several,
                proof.severalRight,
                proof.lines - proof.one - proof.several,
                proof.least);
    }

    private void hold(Scenario scenario) {
        List<String> stations = RandomLine.stations(scenario);
        Elasticities truth = Elasticities.of(scenario, stations, Elasticities.plan(4, Duration.ofHours(60)));
        Bottleneck found = HeardRun.bottleneck(scenario, HEARD, 99);
        List<String> named = found.named();
        boolean isRight = named.stream().anyMatch(truth::isAmongTheLargest);
        lines++;
        if (named.size() == 1) {
            one++;
            oneRight += isRight ? 1 : 0;
        } else if (!named.isEmpty()) {
            several++;
            severalRight += isRight ? 1 : 0;
        }
        least = Math.min(
                least, named.stream().mapToDouble(truth::relative).min().orElse(1));
        System.out.println(scenario.name()
                + (named.isEmpty() ? " none clear" : isRight ? " right " : " WRONG ")
                + named
                + stations.stream()
                        .map(station -> String.format(
                                Locale.ROOT,
                                " %s %.2f/%.2f",
                                station,
                                truth.mean(station),
                                found.limitFraction(station)))
                        .collect(Collectors.joining()));
    }
}
