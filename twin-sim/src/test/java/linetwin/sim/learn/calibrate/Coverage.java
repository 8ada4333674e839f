package linetwin.sim.learn.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.learn.calibrate.Finding.Measure;

/** How many intervals hold the truth, which is the scenario that the line was run by. */
public final class Coverage {
    private final SortedMap<String, int[]> byField = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private int all;
    private int covered;
    private int contradicted;

    public void add(Calibration calibration) {
        for (Identified finding : calibration.identified()) {
            if (finding.estimate().measure() == Measure.SECONDS
                    && finding.estimate().fitted().isEmpty()) {
                continue; // constants are told exactly, or not at all
            }
            boolean holds = finding.estimate().interval().contains(finding.ownValue());
            all++;
            covered += holds ? 1 : 0;
            contradicted += finding.isKept() ? 0 : 1;
            int[] counts = byField.computeIfAbsent(field(finding.path()), name -> new int[2]);
            counts[0]++;
            counts[1] += holds ? 1 : 0;
            if (!holds) {
                misses.add(calibration.scenario().name() + " " + finding.path() + " " + finding.own() + " -> "
                        + finding.value() + " " + finding.estimate().interval() + " n "
                        + finding.estimate().ended());
            }
        }
    }

    private static String field(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    public int all() {
        return all;
    }

    public double fraction() {
        return (double) covered / all;
    }

    public List<String> misses() {
        return misses;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d parameters, %.1f %% within their intervals, %.1f %% said to differ%n",
                all,
                100 * fraction(),
                100.0 * contradicted / all));
        byField.forEach((field, counts) -> text.append(
                String.format(Locale.ROOT, "  %-16s %4d  %.1f %%%n", field, counts[0], 100.0 * counts[1] / counts[0])));
        return text.toString();
    }
}
