package linetwin.ui.line.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.ui.fixture.DescribedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineLayoutTest {
    private static final double WIDTH = 1500;
    private static final double HEIGHT = 480;

    private static LineDescription serial(int stations) {
        DescribedLine line = new DescribedLine().area("a", "车间", "Shop");
        for (int i = 1; i <= stations; i++) {
            line.element(
                    Kind.STATION,
                    "s" + i,
                    "工位" + i,
                    "Station " + i,
                    i < stations ? new String[] {"s" + (i + 1)} : new String[0]);
        }
        return line.description();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 60, 150})
    void everyStationHasAPlaceOfItsOwnInsideTheGrid(int stations) {
        LineLayout layout = LineLayout.of(serial(stations), WIDTH, HEIGHT);
        assertThat(layout.cells()).hasSize(stations);
        assertThat(new HashSet<>(layout.cells().values())).hasSize(stations);
        assertThat(layout.cells().values())
                .allMatch(cell -> cell.row() < layout.rows() && cell.column() < layout.columns());
    }

    @Test
    void aLongAreaIsCutIntoRowsOfReadableStations() {
        LineLayout layout = LineLayout.of(serial(60), WIDTH, HEIGHT);
        assertThat(layout.rows()).isGreaterThan(2);
        assertThat(WIDTH / layout.columns()).isGreaterThan(70);
        assertThat(HEIGHT / layout.rows()).isGreaterThan(45);
    }

    @Test
    void aFeederStandsBelowAndEndsJustBeforeTheStationThatItJoins() {
        LineDescription line = new DescribedLine()
                .area("a", "车间", "Shop")
                .element(Kind.STATION, "one", "一", "One", "two")
                .element(Kind.STATION, "two", "二", "Two", "three")
                .element(Kind.STATION, "three", "三", "Three", "four")
                .element(Kind.STATION, "four", "四", "Four")
                .element(Kind.STATION, "door", "门", "Door", "door-buffer")
                .buffer("door-buffer", 5, "three")
                .description();
        Map<String, Cell> cells = LineLayout.of(line, WIDTH, HEIGHT).cells();
        assertThat(cells)
                .containsEntry("three", new Cell(0, 2))
                .containsEntry("door", new Cell(1, 0))
                .containsEntry("door-buffer", new Cell(1, 1));
    }

    @Test
    void aReworkLoopTurnsBackBelowTheInspection() {
        LineDescription line = new DescribedLine()
                .area("a", "车间", "Shop")
                .element(Kind.SOURCE, "begin", "起点", "Begin", "paint")
                .element(Kind.STATION, "paint", "喷漆", "Paint", "check")
                .element(Kind.STATION, "check", "检查", "Check", "off", "queue")
                .buffer("queue", 5, "repair")
                .element(Kind.STATION, "repair", "返修", "Repair", "check")
                .element(Kind.SINK, "off", "下线", "Off")
                .description();
        Map<String, Cell> cells = LineLayout.of(line, WIDTH, HEIGHT).cells();
        assertThat(cells)
                .containsEntry("check", new Cell(0, 1))
                .containsEntry("queue", new Cell(1, 1))
                .containsEntry("repair", new Cell(1, 0))
                .doesNotContainKeys("begin", "off");
    }

    @Test
    void aMovingLineIsDrawnByItsPositions() {
        LineDescription line = DescribedLine.carPlant();
        LineLayout layout = LineLayout.of(line, WIDTH, HEIGHT);
        assertThat(layout.cells()).containsKeys("trim-1", "trim-6").doesNotContainKey("trim");
        assertThat(new Network(line).edges())
                .contains(new Edge("painted-store", "trim-1", Edge.Kind.FLOW))
                .contains(new Edge("trim-1", "trim-2", Edge.Kind.BELT))
                .contains(new Edge("trim-6", "b-trim", Edge.Kind.FLOW));
    }

    @Test
    void shortAreasShareRowsAndLeaveRoomForTheName() {
        LineLayout layout = LineLayout.of(DescribedLine.carPlant(), WIDTH, 300);
        assertThat(layout.bands())
                .anySatisfy(band -> assertThat(band.firstColumn()).isPositive());
        layout.bands().stream()
                .filter(band -> band.firstColumn() > 0)
                .forEach(band -> assertThat(layout.cells().values())
                        .noneMatch(cell -> cell.column() == band.firstColumn() - 1
                                && cell.row() >= band.firstRow()
                                && cell.row() < band.firstRow() + band.rows()));
    }

    @Test
    void everyElementOfThePlantIsDrawn() {
        LineDescription line = DescribedLine.carPlant();
        LineLayout layout = LineLayout.of(line, WIDTH, HEIGHT);
        assertThat(line.elements())
                .filteredOn(element -> !isDrawnOtherwise(element))
                .extracting(ElementDescription::id)
                .allMatch(layout.cells()::containsKey);
    }

    private static boolean isDrawnOtherwise(ElementDescription element) {
        return switch (element.kind()) {
            case SOURCE, SINK, SYNCHRONOUS_LINE -> true;
            case STATION, POSITION, BUFFER, CONVEYOR, PRESS_LINE, PANEL_STORE -> false;
        };
    }
}
