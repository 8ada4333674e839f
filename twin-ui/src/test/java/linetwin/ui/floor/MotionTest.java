package linetwin.ui.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.LargeLine;
import org.junit.jupiter.api.Test;

/** What bodies and robots do follows from progress alone, and which there are from the description. */
class MotionTest {
    @Test
    void aBodyComesIntoAStationAndStandsThereAndTravelsAlongAConveyor() {
        assertThat(Motion.along(Kind.STATION, 0, 1, 0)).isEqualTo(-0.5);
        assertThat(Motion.along(Kind.STATION, 0.3, 1, 0)).isZero();
        assertThat(Motion.along(Kind.STATION, 1, 1, 0)).isZero();
        assertThat(Motion.along(Kind.CONVEYOR, 0.3, 1, 0)).isEqualTo(-0.2);
        assertThat(Motion.along(Kind.POSITION, 1, 1, 0)).isEqualTo(0.5);
    }

    @Test
    void bodiesInTheSameStationStandOneBehindTheOther() {
        List<Double> stands = List.of(
                Motion.along(Kind.STATION, 1, 3, 0),
                Motion.along(Kind.STATION, 1, 3, 1),
                Motion.along(Kind.STATION, 1, 3, 2));
        assertThat(stands).isSortedAccordingTo((a, b) -> Double.compare(b, a)).doesNotHaveDuplicates();
    }

    @Test
    void robotsMoveWithTheCycleAndRestBeforeAndAfterIt() {
        Set<Integer> phases = new HashSet<>();
        for (double progress = 0.1; progress < 1; progress += 0.005) {
            phases.add(Motion.phase(progress, 0));
        }
        assertThat(phases).hasSize(ArmPainter.PHASES).allMatch(phase -> phase >= 0 && phase < ArmPainter.PHASES);
        assertThat(Motion.phase(0.01, 0)).isEqualTo(ArmPainter.AT_REST);
        assertThat(Motion.phase(1, 0)).isEqualTo(ArmPainter.AT_REST);
    }

    @Test
    void bodiesAreBareBeforeThePaintShopAndCarsAfterIt() {
        LineDescription line = DescribedLine.carPlant();
        assertThat(Stage.byArea(line))
                .containsEntry("welding", Stage.BODY_IN_WHITE)
                .containsEntry("painting", Stage.PAINTED)
                .containsEntry("assembly", Stage.FINISHED);
    }

    @Test
    void whereNoPaintShopIsNamedBodiesHaveTheColourThatIsTold() {
        LineDescription line = new DescribedLine()
                .area("cell", "单元", "Cell")
                .element(Kind.STATION, "one", "一", "One")
                .description();
        assertThat(Stage.byArea(line)).containsEntry("cell", Stage.PAINTED);
    }

    @Test
    void robotsStandOnlyWhereTheDescriptionSpeaksOfThem() {
        ElementDescription silent = LargeLine.of(1).elements().get(1);
        assertThat(Robots.standAt(silent)).isFalse();
        ElementDescription told = new DescribedLine()
                .area("cell", "单元", "Cell")
                .element(Kind.STATION, "one", "一", "One")
                .description()
                .elements()
                .get(0);
        assertThat(told.stops().get(0).title().en()).contains("Robot");
        assertThat(Robots.standAt(told)).isTrue();
    }
}
