package linetwin.ui.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.DrawnDescription;
import linetwin.ui.fixture.LargeLine;
import linetwin.ui.floor.plan.FloorPlan;
import linetwin.ui.floor.plan.FloorPlan.Shop;
import linetwin.ui.floor.plan.Place;
import linetwin.ui.floor.plan.PlanMaker;
import linetwin.ui.floor.plan.Projection;
import linetwin.ui.line.layout.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of the floor: they hold for a line of any shape in a room of any shape. */
class FloorFitTest {
    private static final List<Point2D> ROOMS = List.of(
            new Point2D(1240, 330),
            new Point2D(1880, 640),
            new Point2D(2520, 1000),
            new Point2D(600, 600),
            new Point2D(400, 900));

    static Stream<LineDescription> lines() {
        return Stream.concat(
                Stream.of(
                        DescribedLine.carPlant(),
                        LargeLine.of(1),
                        LargeLine.of(10),
                        LargeLine.of(200),
                        LargeLine.of(500)),
                LongStream.range(0, 20).mapToObj(DrawnDescription::of));
    }

    private static FloorFit fit(LineDescription line, Point2D room) {
        return FloorFit.of(line, new Network(line), room.getX(), room.getY());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyElementStandsApartFromTheOthersAndInItsOwnShop(LineDescription line) {
        FloorPlan plan = fit(line, ROOMS.get(1)).plan();
        assertThat(plan.places().keySet())
                .containsExactlyInAnyOrderElementsOf(new Network(line)
                        .shown().stream().map(ElementDescription::id).toList());
        List<Place> places = List.copyOf(plan.places().values());
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(areApart(places.get(i), places.get(j)))
                        .as("%s and %s", places.get(i), places.get(j))
                        .isTrue();
            }
        }
        new Network(line)
                .shown()
                .forEach(element -> assertThat(plan.shops())
                        .as(element.id())
                        .filteredOn(shop -> shop.contains(
                                Objects.requireNonNull(plan.places().get(element.id()))))
                        .extracting(shop -> shop.area().id())
                        .containsExactly(element.area()));
    }

    private static boolean areApart(Place one, Place other) {
        return Math.abs(one.x() - other.x()) > Place.WIDTH || Math.abs(one.y() - other.y()) > Place.DEPTH;
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shopsLieApartInTheOrderOfTheLine(LineDescription line) {
        List<Shop> shops = fit(line, ROOMS.get(1)).plan().shops();
        assertThat(shops).extracting(Shop::area).isSubsetOf(line.areas());
        assertThat(shops.stream().map(shop -> line.areas().indexOf(shop.area())))
                .isSorted();
        assertThat(shops)
                .isSortedAccordingTo(Comparator.comparingDouble(Shop::back).thenComparingDouble(Shop::left));
        for (int i = 1; i < shops.size(); i++) {
            Shop before = shops.get(i - 1);
            Shop next = shops.get(i);
            assertThat(next.left() > before.right() || next.back() > before.front())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 60, 200, 500})
    void aLongRowTurnsBackAtItsEndsSoThatNeighboursStayNeighbours(int stations) {
        LineDescription line = LargeLine.of(stations);
        Network network = new Network(line);
        FloorPlan plan = fit(line, ROOMS.get(1)).plan();
        Map<String, Place> places = plan.places();
        List<ElementDescription> shown = network.shown();
        for (int i = 1; i < shown.size(); i++) {
            if (shown.get(i).area().equals(shown.get(i - 1).area())) {
                Place from = Objects.requireNonNull(places.get(shown.get(i - 1).id()));
                Place to = Objects.requireNonNull(places.get(shown.get(i).id()));
                boolean isSameRow = Math.abs(from.y() - to.y()) < 1;
                boolean isBelow = Math.abs(from.x() - to.x()) < 1 && to.y() - from.y() <= PlanMaker.ROW + 1;
                assertThat(isSameRow ? to.x() - from.x() : from.heading())
                        .as(shown.get(i).id())
                        .matches(way -> Math.signum(way) == from.heading());
                assertThat(isSameRow || isBelow).as(shown.get(i).id()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everythingIsSeenInsideTheRoom(LineDescription line) {
        for (Point2D room : ROOMS) {
            assertThat(Silhouettes.of(fit(line, room)).outlines().values().stream()
                            .flatMap(List::stream))
                    .as("in %s", room)
                    .allMatch(corner -> corner.getX() >= 0
                            && corner.getY() >= 0
                            && corner.getX() <= room.getX()
                            && corner.getY() <= room.getY());
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void whoPointsAtTheFrontOfAnElementMeansIt(LineDescription line) {
        for (Point2D room : ROOMS) {
            FloorFit fit = fit(line, room);
            Silhouettes seen = Silhouettes.of(fit);
            fit.plan().places().forEach((id, place) -> {
                Point2D middle = fit.view().at(place.x(), place.front(), MachinePainter.BLOCK / 2);
                assertThat(seen.at(middle.getX(), middle.getY())).as(id).contains(id);
            });
        }
    }

    @Test
    void ofTwoThatCoverEachOtherTheOneInFrontIsMeant() {
        AreaDescription area = LargeLine.of(1).areas().get(0);
        Map<String, Place> places = new LinkedHashMap<>();
        places.put("behind", new Place(100, 100, 1));
        places.put("before", new Place(100, 100 + Place.DEPTH + 2, 1));
        FloorPlan plan = new FloorPlan(List.of(new Shop(area, 0, 0, 200, 300)), places, 200, 300);
        FloorFit fit = new FloorFit(plan, Projection.fitting(plan, Projection.Angle.ofDegrees(14, 30), 400, 400));
        Silhouettes seen = Silhouettes.of(fit);
        Point2D footOfTheOneBehind = fit.view().at(100, 100 + Place.DEPTH / 2 - 3, 0);
        assertThat(seen.at(footOfTheOneBehind.getX(), footOfTheOneBehind.getY()))
                .contains("before");
        Point2D roofOfTheOneBehind = fit.view().at(100, 100 - Place.DEPTH / 2 + 3, Silhouettes.HEIGHT);
        assertThat(seen.at(roofOfTheOneBehind.getX(), roofOfTheOneBehind.getY()))
                .contains("behind");
        assertThat(seen.at(0, 0)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void whatIsBehindIsPaintedFirst(LineDescription line) {
        FloorFit fit = fit(line, ROOMS.get(0));
        List<Place> painted = new ArrayList<>(fit.plan().places().values());
        assertThat(painted)
                .isSortedAccordingTo(Comparator.comparingDouble(Place::y).thenComparingDouble(Place::x));
        assertThat(fit.view().angle().turn())
                .as("so that rows do not hide their own")
                .isBetween(0.0, Math.PI / 4);
    }
}
