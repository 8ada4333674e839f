package linetwin.sim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import linetwin.model.kpi.LineFigure;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.learn.calibrate.HeardLine;
import linetwin.sim.learn.calibrate.RandomPlant;
import linetwin.sim.learn.draft.Draft;
import linetwin.sim.learn.sample.LineObservation;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.stats.Sample;

/**
 * Drafts random lines from a week of telemetry alone and compares topology and throughput with the truth. Arguments: first seed, number
 * of lines, and lossy if a message in a hundred is to be lost, doubled and exchanged.
 */
public final class DraftProof {
    private DraftProof() {}

    public static void main(String[] arguments) throws IOException {
        long first = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30;
        boolean isLossy = arguments.length > 2 && arguments[2].equals("lossy");
        Path folder = Files.createTempDirectory("drafts");
        int sameTopology = 0;
        int near = 0;
        int within = 0;
        for (long seed = first; seed < first + count; seed++) {
            Scenario truth = RandomPlant.write(folder, seed);
            LineObservation heard = isLossy
                    ? HeardLine.ofLossyLink(truth, Duration.ofDays(7), seed)
                    : HeardLine.of(truth, Duration.ofDays(7), seed);
            Draft draft = Draft.of(heard, "draft-" + seed, "telemetry", new RunSeed(1, 0));
            Path file = Files.writeString(folder.resolve("draft-" + seed + ".yaml"), draft.text());
            Scenario drafted = Scenarios.read(file);
            boolean isSame = topology(truth.line()).equals(topology(drafted.line()));
            Sample of = weeks(truth, 1);
            Sample by = weeks(drafted, 2);
            double apart = by.tally().mean() / of.tally().mean() - 1;
            boolean isNear = Math.abs(apart) <= 0.02 || Math.abs(by.tally().mean() - of.tally().mean()) <= 2 * by.tally().standardDeviation();
            sameTopology += isSame ? 1 : 0;
            near += Math.abs(apart) <= 0.02 ? 1 : 0;
            within += isNear ? 1 : 0;
            System.out.printf(
                    Locale.ROOT,
                    "plant-%d %s truth %.2f, draft %.2f (%+.1f %%); a week of the draft is within %.2f%n",
                    seed,
                    isSame ? "same" : "OTHER",
                    of.tally().mean(),
                    by.tally().mean(),
                    100 * apart,
                    2 * by.tally().standardDeviation());
        }
        System.out.printf(
                Locale.ROOT, "%d lines: topology of %d the same, throughput of %d within 2 %%, of %d within that or a week's spread%n",
                count, sameTopology, near, within);
    }

    private static Sample weeks(Scenario scenario, long seed) {
        return new Experiment(scenario.line(), seed, 8, Duration.ofHours(8), Duration.ofDays(7))
                .run(LocalReplicationRunner.onAllProcessors(), Watch.NONE)
                .sample(LineFigure.GOOD_PER_PLANNED_HOUR.figure());
    }

    private static List<String> topology(Line line) {
        return line.elements().stream().map(DraftProof::shape).sorted().toList();
    }

    private static String shape(Element element) {
        return element.id() + " " + element.kind() + " " + element.routes() + " " + element.contents().capacity();
    }
}
