package linetwin.ui.floor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.ui.floor.FloorColours.Coat;
import linetwin.ui.floor.FloorColours.Part;
import linetwin.ui.floor.label.Outline;
import linetwin.ui.floor.plan.FloorPlan.Shop;
import linetwin.ui.floor.plan.Place;
import linetwin.ui.floor.plan.Projection;
import linetwin.ui.line.layout.Connector;
import linetwin.ui.line.layout.Connector.Gaps;
import linetwin.ui.line.layout.Edge;
import linetwin.ui.line.layout.Network;
import linetwin.ui.text.ScreenFont;
import linetwin.ui.text.Texts;

/** What is flat and never moves: the slabs of the shops with their names, and the belts between the elements. */
final class GroundPainter {
    private static final double SLAB = 7;
    private static final double NAME = 32;
    private static final double MARGIN = 40;

    /** Room beside and behind an element that belts use. */
    private static final Gaps GAPS = new Gaps(26, 60, false);

    /** Distance of rows that follow each other. */
    private static final double NEXT_ROW = 180;

    private final GraphicsContext canvas;
    private final Pen pen;
    private final FloorFit fit;
    private final FloorColours colours;

    GroundPainter(GraphicsContext canvas, FloorFit fit, FloorColours colours) {
        this.canvas = canvas;
        this.pen = new Pen(canvas, fit.view());
        this.fit = fit;
        this.colours = colours;
    }

    void paint(Network network, Texts texts) {
        fit.plan().shops().forEach(shop -> slab(shop, texts.now(shop.area().title())));
        network.edges().forEach(this::belt);
        network.ends().forEach(end -> end(end, network));
    }

    private void slab(Shop shop, String name) {
        Coat coat = colours.of(Part.SLAB);
        pen.box(coat, new Box(shop.left(), shop.back(), -SLAB, shop.right(), shop.front(), 0));
        Point2D along = fit.view().alongX();
        Point2D towards = fit.view().alongY();
        Point2D origin = fit.view().at(shop.left() + NAME / 2, shop.front() - 1.5 * NAME, 0);
        canvas.save();
        canvas.transform(along.getX(), along.getY(), towards.getX(), towards.getY(), origin.getX(), origin.getY());
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setTextBaseline(VPos.TOP);
        canvas.setFont(Font.font(ScreenFont.FAMILY, FontWeight.BOLD, NAME));
        canvas.setFill(colours.of(Part.QUIET).fill());
        canvas.fillText(name, 0, 0, shop.width() - MARGIN);
        canvas.restore();
    }

    /** What the name of a shop covers. */
    static Outline nameOf(Shop shop, Texts texts, Projection view) {
        Text probe = new Text(texts.now(shop.area().title()));
        probe.setFont(Font.font(ScreenFont.FAMILY, FontWeight.BOLD, NAME));
        double left = shop.left() + NAME / 2;
        double right =
                left + Math.min(shop.width() - MARGIN, probe.getLayoutBounds().getWidth());
        double back = shop.front() - 1.3 * NAME;
        double front = back + NAME;
        return new Outline(
                shop.area().id(),
                false,
                List.of(
                        view.at(left, back, 0),
                        view.at(right, back, 0),
                        view.at(right, front, 0),
                        view.at(left, front, 0)));
    }

    private void belt(Edge edge) {
        Map<String, Place> places = fit.plan().places();
        Place from = places.get(edge.from());
        Place to = places.get(edge.to());
        if (from == null || to == null) {
            return;
        }
        double[] course = corners(courseOf(from, to));
        double scale = fit.view().scale();
        Coat coat = colours.of(Part.BELT);
        switch (edge.kind()) {
            case FLOW -> {
                pen.line(coat.edge(), 9 * scale, course);
                pen.line(coat.fill(), Math.max(1, 9 * scale - 2), course);
            }
            case BELT -> {
                pen.line(coat.edge(), 16 * scale, course);
                pen.line(coat.fill(), Math.max(1, 16 * scale - 2), course);
            }
            case BRANCH -> dashed(course, 6 * scale, 4 * scale);
            case JOIN -> dashed(course, 2 * scale, 4 * scale);
        }
        head(course, colours.of(Part.MARK).fill());
    }

    private void dashed(double[] course, double dash, double gap) {
        canvas.setLineDashes(Math.max(2, dash), Math.max(3, gap));
        pen.line(colours.of(Part.MARK).fill(), Math.max(1, 1.6 * fit.view().scale()), course);
        canvas.setLineDashes();
    }

    /** A ring where items begin, a disc where they leave, as in the picture of boxes. */
    private void end(ElementDescription end, Network network) {
        boolean begins = end.kind() == Kind.SOURCE;
        network.edges().stream()
                .filter(edge -> (begins ? edge.from() : edge.to()).equals(end.id()))
                .map(edge -> fit.plan().places().get(begins ? edge.to() : edge.from()))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(place -> {
                    double x = place.x() + (begins ? -1 : 1) * place.heading() * (Place.WIDTH / 2 + 10);
                    disc(colours.of(Part.MARK).fill(), x, place.y(), 7);
                    if (begins) {
                        disc(colours.of(Part.SLAB).fill(), x, place.y(), 4);
                    }
                });
    }

    private void disc(Paint paint, double x, double y, double radius) {
        double[] rim = new double[48];
        for (int i = 0; i < 16; i++) {
            rim[3 * i] = x + radius * Math.cos(i * Math.PI / 8);
            rim[3 * i + 1] = y + radius * Math.sin(i * Math.PI / 8);
        }
        pen.fill(paint, rim);
    }

    /** An arrow just before the end of a course. */
    private void head(double[] course, Paint paint) {
        int last = course.length - 3;
        double x = course[last];
        double y = course[last + 1];
        double dx = x - course[last - 3];
        double dy = y - course[last - 2];
        double length = Math.max(1, Math.hypot(dx, dy));
        double ux = dx / length;
        double uy = dy / length;
        double tipX = x - 3 * ux;
        double tipY = y - 3 * uy;
        pen.fill(
                paint,
                tipX,
                tipY,
                0,
                tipX - 11 * ux - 6 * uy,
                tipY - 11 * uy + 6 * ux,
                0,
                tipX - 11 * ux + 6 * uy,
                tipY - 11 * uy - 6 * ux,
                0);
    }

    private List<Point2D> courseOf(Place from, Place to) {
        boolean isSameRow = Math.abs(from.y() - to.y()) < 1;
        if (isSameRow && isFree(from, to)) {
            int way = to.x() > from.x() ? 1 : -1;
            return List.of(
                    new Point2D(from.x() + way * Place.WIDTH / 2, from.y()),
                    new Point2D(to.x() - way * Place.WIDTH / 2, to.y()));
        }
        boolean isSideFree = Math.abs(from.y() - to.y()) < NEXT_ROW
                && fit.plan().places().values().stream()
                        .noneMatch(other -> Math.abs(other.x() - to.x()) < 1 && Math.abs(other.y() - from.y()) < 1);
        return Connector.course(boundsOf(from), boundsOf(to), new Gaps(GAPS.column(), GAPS.row(), isSideFree));
    }

    /** Whether nothing stands between two places of a row. */
    private boolean isFree(Place from, Place to) {
        double left = Math.min(from.x(), to.x()) + 1;
        double right = Math.max(from.x(), to.x()) - 1;
        return fit.plan().places().values().stream()
                .noneMatch(other -> Math.abs(other.y() - from.y()) < 1 && other.x() > left && other.x() < right);
    }

    private static Bounds boundsOf(Place place) {
        return new BoundingBox(place.left(), place.back(), Place.WIDTH, Place.DEPTH);
    }

    private static double[] corners(List<Point2D> course) {
        double[] corners = new double[course.size() * 3];
        for (int i = 0; i < course.size(); i++) {
            corners[3 * i] = course.get(i).getX();
            corners[3 * i + 1] = course.get(i).getY();
        }
        return corners;
    }
}
