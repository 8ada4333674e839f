package linetwin.sim.scenario;

import static linetwin.sim.scenario.Written.lineWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user reads when the roads of a fleet, or the AGVs on them, make no sense. */
class RoadMistakesTest {
    private static final String FLEET = """
            fleets:
              agvs:
                size: 2
                agv: {speed: 1 m/s}
                roads:
                  nodes:
                    home: {kind: parking, x: 0 m, y: 0 m, room: 2}
                    store: {kind: store, x: 10 m, y: 0 m}
                    dock: {kind: dock, x: 40 m, y: 0 m, for: s}
                  edges:
                    park: {from: home, to: store}
                    aisle: {from: store, to: dock}
            """;

    @TempDir
    Path folder;

    @Test
    void roadsThatMakeSenseAreRead() {
        assertThat(new Written(folder).read(file(FLEET)).line().fleets().get(0).traffic())
                .isPresent();
    }

    @Test
    void theRoadsInTheDescriptionOfTheFormatMakeSense() throws IOException {
        String readme = Files.readString(Path.of("..", "scenarios", "README.md"));
        String example = readme.substring(readme.indexOf("    fleets:\n      agvs:\n        size: 2"));
        String fleets = example.substring(0, example.indexOf("\n\n")).stripIndent() + "\n";
        Scenario scenario = new Written(folder).read(lineWith(fleets, """
                        trim-wiring: {cycle: 5 s, supplies: {kit: {bin: 5, fleet: agvs}}}
                        trim-roof:
                          cycle: 5 s
                          supplies: {clips: {bin: 5, fleet: agvs}, liner: {bin: 2, fleet: agvs}}
                        out: {kind: sink}
                        """));

        assertThat(scenario.line().fleets().get(0).traffic()).isPresent();
    }

    @Test
    void dockWithoutARoad() {
        assertThat(complaint("aisle: {from: store, to: dock}", "aisle: {from: store, to: home}"))
                .isEqualTo("14, column 9: fleets.agvs.roads.nodes.dock: 'dock' is a dock without a road;"
                        + " an edge must lead there.");
    }

    @Test
    void roadThatLeadsNowhere() {
        assertThat(complaint(
                        "aisle:",
                        "spur: {from: store, to: gap}\naisle:",
                        "home: {",
                        "gap: {kind: crossing, x: 10 m, y: 9 m}\nhome: {"))
                .isEqualTo(
                        "12, column 9: fleets.agvs.roads.nodes.gap: 'gap' is a crossing at which a road leads nowhere;"
                                + " a road must go on from there.");
    }

    @Test
    void oneWayRoadFromWhichNobodyComesBack() {
        assertThat(complaint("to: dock}", "to: dock, one-way: true}"))
                .isEqualTo(
                        "14, column 9: fleets.agvs.roads.nodes.dock: 'dock' leads nowhere: no road leads from there to"
                                + " 'home'; ways never lead through parking and chargers.");
    }

    @Test
    void moreAgvsThanHavePlacesOfTheirOwn() {
        assertThat(complaint("size: 2", "size: 3"))
                .isEqualTo("8, column 11: fleets.agvs.size: '3' is more AGVs than can be parked, which is 2;"
                        + " without a place of its own beside the road one AGV could block another for ever.");
    }

    @Test
    void edgeToNoNode() {
        assertThat(complaint("to: dock}", "to: dok}"))
                .contains(
                        "fleets.agvs.roads.edges.aisle.to: 'dok' is not a node of the roads.\nMaybe 'dock' is meant.");
    }

    @Test
    void speedOfNothing() {
        assertThat(complaint("speed: 1 m/s", "speed: 0 m/s"))
                .isEqualTo("9, column 5: fleets.agvs.agv: AGVs drive at 0.0 m/s, and loaded at 0.0 m/s;"
                        + " both must be more than 0 m/s.");
        assertThat(complaint("speed: 1 m/s", "speed: 1"))
                .contains(
                        "fleets.agvs.agv.speed: '1' must be a speed of 0 or more with its unit (m/s), such as 1.2 m/s");
        assertThat(complaint("to: dock}", "to: dock, speed: 0 m/s}"))
                .isEqualTo("17, column 9: fleets.agvs.roads.edges.aisle: edge 'aisle' has a speed of 0.0 m/s;"
                        + " must be more than 0 m/s.");
    }

    @Test
    void roomForNobody() {
        assertThat(complaint("room: 2", "room: 0"))
                .contains("fleets.agvs.roads.nodes.home.room: '0' must be a whole number of 1 or more");
    }

    @Test
    void roadShorterThanTheStraightWay() {
        assertThat(complaint("to: dock}", "to: dock, length: 20 m}"))
                .isEqualTo(
                        "17, column 48: fleets.agvs.roads.edges.aisle.length: '20 m' is shorter than the straight way"
                                + " between its nodes, which is 30.0 m.");
    }

    @Test
    void partWithoutADock() {
        assertThat(complaint("for: s}", "for: s/door}"))
                .contains("fleets.agvs.roads.nodes.dock.for: 's/door' is no element, or element/part,"
                        + " that the fleet brings anything to.")
                .contains("areas.shop.elements.s.supplies.kit.fleet: 'agvs' has no dock for this part.");
    }

    @Test
    void batteryWithoutAChargerOrThatIsFlatOnTheWay() {
        String battery = "speed: 1 m/s, battery: {driving: 10 min, charging: 5 min, charge-below: 5 %}";
        assertThat(complaint("speed: 1 m/s", battery))
                .contains("fleets.agvs.agv.battery: needs a charger on the roads.");
        assertThat(complaint(
                        "speed: 1 m/s",
                        battery,
                        "aisle:",
                        "charge: {from: store, to: plug}\naisle:",
                        "home: {",
                        "plug: {kind: charger, x: 10 m, y: 9 m}\nhome: {"))
                .contains(
                        "charge-below: is less than the longest order takes from the battery, with the way to a charger,"
                                + " 19.9 %; an AGV would be flat on its way.");
    }

    @Test
    void tripOfAFleetThatHasRoads() {
        assertThat(complaint("size: 2", "size: 2\n    trip: 5 min"))
                .contains("fleets.agvs.trip: 'trip' does not go with roads, which say how long it takes.");
        assertThat(new Written(folder)
                        .complaint(file("fleets:\n  agvs: {size: 1, trip: 5 min, dispatch: nearest-idle}\n")))
                .contains("fleets.agvs.dispatch: 'dispatch' needs roads that the AGVs drive on.");
    }

    @Test
    void agvWithTheIdOfAnElement() {
        assertThat(new Written(folder)
                        .complaint(file(FLEET).replace("      s:", "      agvs-2: {cycle: 5 s}\n      s:")))
                .contains("'agvs-2' is the id of an element and of a fleet or AGV; must be one.");
    }

    /** The message on a file in which texts are replaced by others. */
    private String complaint(String... replaced) {
        String fleet = FLEET;
        for (int i = 0; i < replaced.length; i += 2) {
            String indent = " ".repeat(8);
            fleet = fleet.replace(
                    replaced[i],
                    replaced[i + 1].contains("trip") ? replaced[i + 1] : replaced[i + 1].replace("\n", "\n" + indent));
        }
        return new Written(folder).complaint(file(fleet)).replaceFirst("^line.yaml, line ", "");
    }

    private static String file(String fleet) {
        return lineWith(fleet, "s: {cycle: 5 s, supplies: {kit: {bin: 5, fleet: agvs}}}\nout: {kind: sink}");
    }
}
