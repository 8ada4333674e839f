package linetwin.sim.experiment.gain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.LineFigure;
import linetwin.model.kpi.OeeRemark;
import linetwin.sim.experiment.FigureNote;
import linetwin.sim.scenario.Lever;
import linetwin.sim.scenario.RunPlan;

/**
 * What a scenario gains over its baseline, and what each lever contributes to it.
 *
 * @param scenario name of the line with all levers
 * @param baseline name of the line without any
 * @param levers in the order of the scenario
 * @param plan how each line was run; the number of replications is that which was finished
 * @param orders how the orders of the levers were covered
 * @param gains one for each definition of efficiency that the line has a figure for
 * @param isInterrupted whether the experiment was ended before all replications were run
 */
public record Waterfall(
        String scenario,
        String baseline,
        List<Lever> levers,
        RunPlan plan,
        LeverOrders orders,
        List<GainShares> gains,
        boolean isInterrupted) {
    public Waterfall {
        levers = List.copyOf(levers);
        gains = List.copyOf(gains);
    }

    public Optional<GainShares> findGain(EfficiencyDefinition definition) {
        return gains.stream().filter(gain -> gain.definition() == definition).findFirst();
    }

    /** What to know of the OEE index of the two lines, where the gain is measured by it; each with its name before. */
    public List<FigureNote> oeeNotes() {
        return findGain(EfficiencyDefinition.E3)
                .map(gain -> Stream.concat(
                                onIndex(baseline(), gain.baseline().mean()),
                                onIndex(scenario(), gain.other().mean()))
                        .toList())
                .orElse(List.of());
    }

    private static Stream<FigureNote> onIndex(String line, double index) {
        return OeeRemark.ofIndex(index).stream()
                .map(remark -> new FigureNote(List.of(LineFigure.OEE_INDEX.figure()), remark.sentence()).of(line));
    }
}
