package linetwin.ui.floor;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import linetwin.ui.floor.FloorColours.Coat;
import linetwin.ui.floor.plan.Projection;

/** Draws what has three dimensions, as a projection shows it. */
final class Pen {
    private static final double LEFT_SHADE = 0.9;
    private static final double RIGHT_SHADE = 0.76;

    private final GraphicsContext canvas;
    private final Projection view;

    Pen(GraphicsContext canvas, Projection view) {
        this.canvas = canvas;
        this.view = view;
        canvas.setLineJoin(StrokeLineJoin.ROUND);
        canvas.setLineCap(StrokeLineCap.BUTT);
    }

    Projection view() {
        return view;
    }

    /** Fills a plane with corners of three coordinates each. */
    void fill(Paint paint, double... corners) {
        canvas.setFill(paint);
        canvas.fillPolygon(xs(corners), ys(corners), corners.length / 3);
    }

    /** Draws the edge of a plane. */
    void edge(Coat coat, double... corners) {
        canvas.setStroke(coat.edge());
        canvas.setLineWidth(coat.edgeWidth());
        canvas.setLineDashes(coat.dashes().stream().mapToDouble(dash -> dash).toArray());
        canvas.strokePolygon(xs(corners), ys(corners), corners.length / 3);
        canvas.setLineDashes();
    }

    /** Draws a course. */
    void line(Paint paint, double width, double... corners) {
        canvas.setStroke(paint);
        canvas.setLineWidth(width);
        canvas.strokePolyline(xs(corners), ys(corners), corners.length / 3);
    }

    /** Draws a course with round ends. */
    void rounded(Paint paint, double width, double... corners) {
        canvas.setLineCap(StrokeLineCap.ROUND);
        line(paint, width, corners);
        canvas.setLineCap(StrokeLineCap.BUTT);
    }

    /** A box that lights fall on from behind the viewer's left shoulder: its three sides that are seen, and their edge. */
    void box(Coat coat, Box box) {
        fill(coat.fill(), box.above());
        fill(coat.shade(LEFT_SHADE), box.before());
        fill(coat.shade(RIGHT_SHADE), box.beside());
        edge(coat, box.above());
        Coat thin = new Coat(coat.fill(), coat.edge(), Math.min(1, coat.edgeWidth()), List.of());
        edge(thin, box.before());
        edge(thin, box.beside());
    }

    /** A round piece, seen the same from everywhere. */
    void ball(Paint paint, Point2D at, double radius) {
        canvas.setFill(paint);
        canvas.fillOval(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
    }

    /** A square that is turned to the viewer. */
    void plate(Coat coat, Point2D middle, double size) {
        double left = Math.rint(middle.getX() - size / 2);
        double top = Math.rint(middle.getY() - size / 2);
        canvas.setFill(coat.fill());
        canvas.fillRoundRect(left, top, size, size, 4, 4);
        canvas.setStroke(coat.edge());
        canvas.setLineWidth(Math.min(2, coat.edgeWidth()));
        canvas.setLineDashes(coat.dashes().stream().mapToDouble(dash -> dash).toArray());
        canvas.strokeRoundRect(left, top, size, size, 4, 4);
        canvas.setLineDashes();
    }

    /** Words around a point. */
    void words(String words, Font font, Paint paint, Point2D at) {
        canvas.setFont(font);
        canvas.setFill(paint);
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.setTextBaseline(VPos.CENTER);
        canvas.fillText(words, at.getX(), at.getY());
    }

    private double[] xs(double... corners) {
        double[] xs = new double[corners.length / 3];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = view.x(corners[3 * i], corners[3 * i + 1]);
        }
        return xs;
    }

    private double[] ys(double... corners) {
        double[] ys = new double[corners.length / 3];
        for (int i = 0; i < ys.length; i++) {
            ys[i] = view.y(corners[3 * i], corners[3 * i + 1], corners[3 * i + 2]);
        }
        return ys;
    }
}
