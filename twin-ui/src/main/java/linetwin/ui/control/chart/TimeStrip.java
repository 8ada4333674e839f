package linetwin.ui.control.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/** One row of a Gantt chart: stretches of time side by side, each in the fill of its style class. */
public final class TimeStrip extends Region {
    private final Canvas canvas = new Canvas();
    private final Swatches swatches;
    private List<Stretch> stretches = List.of();
    private Function<Object, String> words = subject -> "";
    private final PointerTip tip = new PointerTip(this, this::wordsAt);

    /**
     * A stretch.
     *
     * @param from begin as a share of the row, 0..1
     * @param until end as a share of the row, 0..1
     * @param subject what it stands for, for those who tell of it
     */
    public record Stretch(double from, double until, String styleClass, Object subject) {
        /** One of which there is nothing more to tell. */
        public Stretch(double from, double until, String styleClass) {
            this(from, until, styleClass, "");
        }
    }

    /** An empty row that takes its colours from swatches. */
    public TimeStrip(Swatches swatches) {
        this.swatches = swatches;
        getStyleClass().add("time-strip");
        canvas.setManaged(false);
        getChildren().add(canvas);
        setMinWidth(0);
    }

    /** Shows these stretches, in order of time. */
    public void show(List<Stretch> newest) {
        stretches = List.copyOf(newest);
        paint();
        tip.refresh();
    }

    /** Lets a tooltip say what is to be told of the subject of the stretch under the pointer. */
    public void setWords(Function<Object, String> newWords) {
        words = newWords;
    }

    private String wordsAt(double x) {
        return at(x).map(Stretch::subject).map(words).orElse("");
    }

    /** Of several on one pixel the last, as it is the one that is seen. */
    private Optional<Stretch> at(double x) {
        return stretches.stream()
                .filter(stretch -> left(stretch) <= x && x < right(stretch))
                .reduce((below, above) -> above);
    }

    private double left(Stretch stretch) {
        return Math.floor(canvas.getWidth() * stretch.from());
    }

    /** The shortest stop is still seen. */
    private double right(Stretch stretch) {
        return Math.max(left(stretch) + 1, Math.floor(canvas.getWidth() * stretch.until()));
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        paint();
    }

    private void paint() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        pen.clearRect(0, 0, width, height);
        for (Stretch stretch : stretches) {
            pen.setFill(swatches.fillOf(stretch.styleClass()));
            pen.fillRect(left(stretch), 0, right(stretch) - left(stretch), height);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 16;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }
}
