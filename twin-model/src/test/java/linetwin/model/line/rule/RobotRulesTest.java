package linetwin.model.line.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.model.line.Area;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Line;
import linetwin.model.line.Plan;
import linetwin.model.line.Plant;
import linetwin.model.line.Sink;
import linetwin.model.line.Source;
import linetwin.model.line.Station;
import linetwin.model.line.resource.Inspector;
import linetwin.model.line.work.CycleTime;
import linetwin.model.line.work.FaultShare;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Quality;
import linetwin.model.line.work.RobotFault;
import linetwin.model.line.work.RobotGroup;
import linetwin.model.line.work.RobotTool;
import linetwin.model.line.work.StopClock;
import linetwin.model.line.work.StopKind;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Wear;
import linetwin.model.line.work.Work;
import linetwin.model.value.Distribution;
import linetwin.model.value.Label;
import linetwin.model.value.Text;
import org.junit.jupiter.api.Test;

/** A cell of robots whose wear an inspector looks for, and one thing wrong with it at a time. */
class RobotRulesTest {
    private List<RobotGroup> robots = List.of(
            new RobotGroup("spot", new Text("点焊", "Spot"), 2, RobotTool.SPOT_GUN, 0.9),
            new RobotGroup("hand", Text.of("hand"), 1, RobotTool.GRIPPER, 0.6));
    private List<FaultShare> faults =
            List.of(new FaultShare("spot", RobotFault.TIP, 0.5), new FaultShare("hand", RobotFault.GRIPPER, 0.5));
    private Wear.Site site = new Wear.Site("spot-2", RobotFault.TIP);
    private String by = "patrol";
    private Duration walk = Duration.ofMinutes(2);

    private List<String> rules() {
        Distribution minute = new Distribution.Constant(Duration.ofMinutes(1));
        Wear wear = new Wear(
                Text.of("care"),
                minute,
                2,
                new Wear.Rounds(Duration.ofMinutes(5), 0.5, Optional.of(by)),
                minute,
                Optional.of(site));
        StopMode stop = new StopMode(
                        "jam",
                        Text.of("jam"),
                        StopKind.BREAKDOWN,
                        StopClock.WORKING_TIME,
                        minute,
                        minute,
                        minute,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(wear))
                .at(faults);
        Work work = new Work(
                CycleTime.of(minute),
                Optional.empty(),
                Optional.empty(),
                List.of(stop),
                Optional.empty(),
                Optional.empty(),
                robots);
        Line line = new Line(
                "hall",
                new Plant("linetwin", "workbench", Text.of("Hall")),
                new Plan(Instant.EPOCH, 30, Duration.ofMinutes(2)),
                List.of(new Area("shop", Text.of("Shop"), "shop", 0, Optional.empty())),
                List.of(
                        new Source(label("bodies"), Source.Item.VEHICLE, Optional.empty(), CarrierUse.NONE, "cell"),
                        new Station(label("cell"), 1, work, Quality.NEUTRAL, Material.NONE, CarrierUse.NONE, "out"),
                        new Sink(label("out"), CarrierUse.NONE)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Inspector("patrol", Text.of("patrol"), Inspector.Kind.ROBOT, Optional.of(walk))));
        List<Misfit> found = new ArrayList<>();
        RobotRules.check(line, found);
        return found.stream()
                .map(misfit -> misfit.element() + " " + misfit.field() + " '" + misfit.value() + "' " + misfit.rule()
                        + (misfit.candidates().isEmpty() ? "" : " " + misfit.candidates()))
                .toList();
    }

    private static Label label(String id) {
        return new Label(id, Text.of(id), "shop");
    }

    @Test
    void aCellInWhichAllFitsIsTaken() {
        assertThat(rules()).isEmpty();
    }

    @Test
    void sharesAreAtMostAllStops() {
        faults = List.of(new FaultShare("spot", RobotFault.TIP, 0.7), new FaultShare("hand", RobotFault.GRIPPER, 0.42));

        assertThat(rules())
                .containsExactly("cell stops.jam.faults '112.0 %' is the sum of the shares of the stop; must be at most"
                        + " 100 %, and the rest is at no robot");
    }

    @Test
    void faultsAreAtRobotsOfTheStation() {
        faults = List.of(new FaultShare("spit", RobotFault.TIP, 0.5));

        assertThat(rules())
                .containsExactly(
                        "cell stops.jam.faults.spit 'spit' is no robot of the station [spot, spot-1, spot-2, hand]");
    }

    @Test
    void aToolFailsAsItCan() {
        faults = List.of(new FaultShare("hand", RobotFault.TIP, 0.5));
        site = new Wear.Site("hand", RobotFault.SEALING_GUN);

        assertThat(rules())
                .containsExactly(
                        "cell stops.jam.faults.hand.tip 'tip' is no fault of robots with a gripper; must be one of"
                                + " [gripper, program]",
                        "cell stops.jam.wear.at.fault 'sealing-gun' is no fault of robots with a gripper; must be one"
                                + " of [gripper, program]");
    }

    @Test
    void robotsHaveNamesOfTheirOwn() {
        robots = List.of(
                new RobotGroup("spot", Text.of("spot"), 2, RobotTool.SPOT_GUN, 1),
                new RobotGroup("spot-2", Text.of("other"), 1, RobotTool.SPOT_GUN, 1),
                new RobotGroup("hand", Text.of("hand"), 1, RobotTool.GRIPPER, 1));

        assertThat(rules()).containsExactly("cell robots.spot-2 'spot-2' is the name of two robots here; must be one");
    }

    @Test
    void whoeverWalksARoundExistsAndComesRoundInTime() {
        by = "nobody";
        assertThat(rules())
                .containsExactly("cell stops.jam.wear.rounds.by 'nobody' is not an inspector of the line [patrol]");

        by = "patrol";
        walk = Duration.ofMinutes(6);
        assertThat(rules())
                .containsExactly(
                        "patrol walk '6 min' makes a round of 1 stations take 6 min; must be done within 5 min,"
                                + " when the next one is due");
    }

    @Test
    void countsSharesAndWalksHaveTheirBounds() {
        assertThatThrownBy(() -> new RobotGroup("spot", Text.of("spot"), 0, RobotTool.SPOT_GUN, 1))
                .hasMessage("robots 'spot' have a count of 0; must be 1 to 32");
        assertThatThrownBy(() -> new RobotGroup("spot", Text.of("spot"), 1, RobotTool.SPOT_GUN, 1.2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new Inspector("patrol", Text.of("p"), Inspector.Kind.PERSON, Optional.of(Duration.ZERO)))
                .hasMessageContaining("must be more than 0, or be left out");
        assertThat(robots.get(0).title(1)).isEqualTo(new Text("点焊2", "Spot 2"));
        assertThat(RobotTool.of("spot-gun")).contains(RobotTool.SPOT_GUN);
        assertThat(RobotFault.of("sealing-gun").map(RobotFault::title)).contains(new Text("涂胶枪", "Sealing gun"));
        assertThat(Inspector.Kind.ROBOT.word()).isEqualTo("robot");
    }
}
