package linetwin.ui.plants;

import java.time.Duration;
import java.util.List;
import linetwin.model.kpi.Efficiency;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.Sufficiency;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.ui.kpi.KpiStripFigures;
import linetwin.ui.kpi.LineCondition;
import linetwin.ui.kpi.StoppedStation;
import linetwin.ui.source.PlantFrame;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a tile says of a plant, ready to be read.
 *
 * @param name enterprise and site
 * @param scenario what its line is called; empty until that was described
 * @param isHeard whether the figures are of now
 * @param condition why nothing is to be said of single stations; empty if the stations say it all
 * @param standing stations that stand, the gravest and then the oldest first
 * @param strip its figures as the strip of its screens has them
 * @param gain of the run so far by {@link #DEFINITION}
 * @param settling of the line's time, until the run is a day long, which the gain needs to settle
 */
record PlantFigures(
        Address plant,
        String name,
        String scenario,
        boolean isHeard,
        String condition,
        List<StoppedStation> standing,
        KpiStripFigures strip,
        String gain,
        Duration settling) {
    /** As recommended. */
    static final EfficiencyDefinition DEFINITION = EfficiencyDefinition.E2;

    PlantFigures {
        standing = List.copyOf(standing);
    }

    static PlantFigures of(PlantFrame frame, Texts texts) {
        Address plant = frame.plant().plant();
        LineKpis run = frame.line().figures().run();
        String condition = LineCondition.of(frame.line(), true, texts).orElse("");
        return new PlantFigures(
                plant,
                plant.enterprise() + "/" + plant.site(),
                frame.plant().scenario(),
                frame.plant().isLive() && frame.line().snapshot().reception().connected(),
                condition,
                condition.isEmpty() ? StoppedStation.of(frame.line(), texts) : List.of(),
                KpiStripFigures.of(frame.line()),
                gain(frame.line().snapshot().description(), run),
                run == null ? Duration.ZERO : run.output().missingToADay());
    }

    private static String gain(@Nullable LineDescription line, @Nullable LineKpis run) {
        return line == null || line.baseline() == null || run == null || !Sufficiency.COMPARISON.isReached(run)
                ? Numbers.UNKNOWN
                : Numbers.signedPercent(
                        100 * run.efficiency().gainFraction(Efficiency.of(line.baseline()), DEFINITION));
    }
}
