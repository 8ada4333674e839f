package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.duration;
import static linetwin.sim.line.DrawnLine.exponential;
import static linetwin.sim.line.DrawnLine.label;
import static linetwin.sim.line.DrawnLine.seconds;
import static linetwin.sim.line.DrawnLine.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import linetwin.model.line.Buffer;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Conveyor;
import linetwin.model.line.Line;
import linetwin.model.line.PanelStore;
import linetwin.model.line.PressLine;
import linetwin.model.line.Station;
import linetwin.model.line.SynchronousLine;
import linetwin.model.line.defect.BodyZone;
import linetwin.model.line.defect.Camera;
import linetwin.model.line.defect.DefectClass;
import linetwin.model.line.defect.DefectMix;
import linetwin.model.line.resource.Fleet;
import linetwin.model.line.resource.Inspector;
import linetwin.model.line.resource.PanelFamily;
import linetwin.model.line.resource.ShiftPlan.Interval;
import linetwin.model.line.resource.Supply;
import linetwin.model.line.work.Andon;
import linetwin.model.line.work.Consumption;
import linetwin.model.line.work.CrewCall;
import linetwin.model.line.work.CycleTime;
import linetwin.model.line.work.FaultShare;
import linetwin.model.line.work.Inspection;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.PartCheck;
import linetwin.model.line.work.Power;
import linetwin.model.line.work.Quality;
import linetwin.model.line.work.RobotFault;
import linetwin.model.line.work.RobotGroup;
import linetwin.model.line.work.RobotTool;
import linetwin.model.line.work.Setup;
import linetwin.model.line.work.StopClock;
import linetwin.model.line.work.StopKind;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Wear;
import linetwin.model.line.work.Work;
import linetwin.model.value.Text;

/** A line with something of everything, its sizes and times drawn from a seed: the ground for laws. */
final class RandomLine {
    private RandomLine() {}

    static Line of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double load = 0.7 + 0.5 * random.nextDouble();
        return new DrawnLine()
                .crew("fitters", 2 + random.nextInt(2), Map.of("plc", 1))
                .crew("menders", 1 + random.nextInt(2))
                .inspector(new Inspector("patrol", Text.of("patrol"), Inspector.Kind.ROBOT, Optional.of(duration(20))))
                .fleet(new Fleet(
                        "tuggers",
                        Text.of("tuggers"),
                        1 + random.nextInt(3),
                        exponential(20),
                        exponential(30),
                        seconds(20),
                        Optional.of(new Fleet.Charging(duration(1000), exponential(300)))))
                .carriers("skids", 8 + random.nextInt(20), random.nextInt(60))
                .variant("m7")
                .colour("red")
                .colour("blue")
                .shifts(
                        Duration.ofHours(12),
                        List.of(new Interval(Duration.ZERO, Duration.ofHours(10))),
                        List.of(new Interval(Duration.ofHours(4), Duration.ofMinutes(270))))
                .add(new PressLine(
                        label("press"),
                        atRobots(work(exponential(2), fault(random))),
                        seconds(120),
                        List.of(
                                new PanelFamily("door", Text.of("door"), 40, 2),
                                new PanelFamily("hood", Text.of("hood"), 30, 1)),
                        "racks"))
                .add(new PanelStore(
                        label("racks"),
                        List.of(new PanelStore.Rack("door", 400, 50), new PanelStore.Rack("hood", 300, 20))))
                .source("underbody")
                .add(new Station(
                        label("underbody"),
                        1,
                        atRobots(work(exponential(8 * load), fault(random))),
                        Quality.NEUTRAL,
                        new Material(
                                List.of(),
                                List.of(new Consumption("racks", "door", 2)),
                                List.of(new Supply("hood", Text.of("hood"), Optional.of("racks"), 1, 10, "tuggers"))),
                        new CarrierUse(Optional.of("skids"), Optional.empty()),
                        "b1"))
                .buffer("b1", 1 + random.nextInt(5), "booth")
                .station(
                        "booth",
                        atRobots(new Work(
                                new CycleTime(seconds(7), Map.of("m7", exponential(7)), duration(7)),
                                Optional.of(new Setup(
                                        Setup.Attribute.COLOUR,
                                        seconds(2),
                                        Optional.of(new CrewCall("fitters", Optional.of("plc"))))),
                                Optional.of(new Andon(0.05, exponential(3))),
                                List.of(fault(random)))),
                        "oven")
                .add(new Conveyor(label("oven"), 12, duration(60), duration(5), Optional.of(duration(120)), "b2"))
                .buffer("b2", 4 + random.nextInt(8), "check")
                .add(new Station(
                        label("check"),
                        2,
                        work(exponential(12), ownFault()),
                        new Quality(
                                0,
                                0.2,
                                Optional.of(new Inspection(
                                        0.9, 0.02, 0.1, Optional.of("deck-queue"), Optional.of(camera()))),
                                Optional.of(defects())),
                        Material.NONE,
                        new CarrierUse(Optional.empty(), Optional.of("skids")),
                        Optional.of(new CrewCall("menders", Optional.empty())),
                        "trim"))
                .buffer("deck-queue", Buffer.UNLIMITED, "deck")
                .add(new Station(
                        label("deck"),
                        1,
                        work(exponential(20)),
                        new Quality(0.9, 0, Optional.empty()),
                        Material.NONE,
                        CarrierUse.NONE,
                        Optional.of(new CrewCall("menders", Optional.empty())),
                        "b2"))
                .add(new SynchronousLine(
                        label("trim"),
                        duration(8),
                        List.of(position("t1", random), position("t2", random), position("t3", random)),
                        "sink"))
                .sink()
                .line();
    }

    private static Camera camera() {
        return new Camera(3, defects(), 0.9, 0.6);
    }

    private static DefectMix defects() {
        return new DefectMix(new TreeMap<>(Map.of(
                DefectClass.DIRT, new DefectMix.ClassShare(0.6, new TreeMap<>()),
                DefectClass.RUN, new DefectMix.ClassShare(0.4, new TreeMap<>(Map.of(BodyZone.ROOF, 1.0))))));
    }

    private static SynchronousLine.Position position(String id, SplittableRandom random) {
        Work work = new Work(
                CycleTime.of(exponential(3)),
                Optional.empty(),
                Optional.of(new Andon(0.1, exponential(4))),
                List.of(fault(random)),
                Optional.of(new PartCheck(0.05, 0.8, exponential(6), seconds(2))),
                Optional.of(new Power(12, 5, 1, 0)));
        Supply kit = new Supply("kit", Text.of("kit"), Optional.empty(), 1, 4 + random.nextInt(8), "tuggers");
        return new SynchronousLine.Position(
                label(id), atRobots(work), 0.01, new Material(List.of(), List.of(), List.of(kit)));
    }

    /** The same work, done by two robots that weld and one that handles. */
    private static Work atRobots(Work work) {
        return new Work(
                work.cycle(),
                work.setup(),
                work.andon(),
                work.stops(),
                work.partCheck(),
                work.power(),
                List.of(
                        new RobotGroup("spot", Text.of("spot"), 2, RobotTool.SPOT_GUN, 1),
                        new RobotGroup("hand", Text.of("hand"), 1, RobotTool.GRIPPER, 0.6)));
    }

    private static StopMode fault(SplittableRandom random) {
        return new StopMode(
                        "fault",
                        Text.of("fault"),
                        random.nextBoolean() ? StopKind.BREAKDOWN : StopKind.MINOR_STOP,
                        random.nextBoolean() ? StopClock.WORKING_TIME : StopClock.CALENDAR_TIME,
                        exponential(200 + random.nextInt(400)),
                        seconds(5),
                        exponential(30),
                        Optional.of("fitters"),
                        random.nextBoolean() ? Optional.of("plc") : Optional.empty(),
                        random.nextBoolean() ? Optional.of(wear()) : Optional.empty())
                .at(List.of(
                        new FaultShare("spot", RobotFault.TIP, 0.5), new FaultShare("hand", RobotFault.GRIPPER, 0.3)));
    }

    /** One that those who operate the station mend, and that holds what is finished. */
    private static StopMode ownFault() {
        return new StopMode(
                        "jam",
                        Text.of("jam"),
                        StopKind.MINOR_STOP,
                        StopClock.CALENDAR_TIME,
                        exponential(400),
                        seconds(0),
                        exponential(20),
                        Optional.of("menders"),
                        Optional.empty(),
                        Optional.empty())
                .holdingPart();
    }

    private static Wear wear() {
        return new Wear(
                Text.of("greasing"),
                exponential(400),
                3,
                new Wear.Rounds(duration(300), 0.6, Optional.of("patrol")),
                exponential(20),
                Optional.of(new Wear.Site("spot", RobotFault.TIP)));
    }
}
