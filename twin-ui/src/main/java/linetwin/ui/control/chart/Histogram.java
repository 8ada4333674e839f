package linetwin.ui.control.chart;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** How often each value occurs, as columns above an axis, with a mark at the mean. */
public final class Histogram extends Region {
    private static final double AXIS_HEIGHT = 18;

    private final Region mean = new Region();
    private final Label low = label();
    private final Label high = label();
    private final Label middle = label();
    private final Label empty = label();
    private Bins bins = Bins.NONE;
    private String unit = "";

    /** A histogram that says in words that there are no values. */
    public Histogram(ObservableValue<String> none) {
        getStyleClass().add("histogram");
        empty.textProperty().bind(none);
        empty.setWrapText(true);
        getChildren().add(empty);
        mean.getStyleClass().add("histogram-mean");
        mean.setManaged(false);
        setMinSize(0, 60);
    }

    private static Label label() {
        Label label = new Label();
        label.getStyleClass().add("axis-label");
        label.setManaged(false);
        return label;
    }

    /** Shows ranges of values in a unit. */
    public void show(Bins newest, String newUnit) {
        if (bins.equals(newest) && unit.equals(newUnit)) {
            return;
        }
        bins = newest;
        unit = newUnit;
        getChildren().clear();
        for (int i = 0; i < bins.counts().size(); i++) {
            Region column = new Region();
            column.getStyleClass().add("histogram-column");
            column.setManaged(false);
            getChildren().add(column);
        }
        if (bins.counts().isEmpty()) {
            getChildren().add(empty);
        } else {
            getChildren().addAll(mean, low, middle, high);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        int columns = bins.counts().size();
        if (columns == 0) {
            empty.resizeRelocate(0, 0, getWidth(), empty.prefHeight(getWidth()));
            return;
        }
        double room = getHeight() - AXIS_HEIGHT;
        double pitch = getWidth() / columns;
        for (int i = 0; i < columns; i++) {
            double height = room * bins.counts().get(i) / bins.most();
            double left = snapPositionX(i * pitch);
            getChildren()
                    .get(i)
                    .resizeRelocate(
                            left, room - height, Math.max(1, snapPositionX((i + 1) * pitch) - left - 1), height);
        }
        double x = getWidth() * (bins.mean() - bins.low()) / (bins.high() - bins.low());
        mean.resizeRelocate(snapPositionX(x) - 1, 0, 2, room);
        low.setText(figure(bins.low()));
        high.setText(figure(bins.high()) + " " + unit);
        middle.setText("Ø " + figure(bins.mean()));
        layoutAxis(x, room);
    }

    private void layoutAxis(double meanX, double top) {
        List.of(low, middle, high).forEach(label -> label.resize(label.prefWidth(-1), AXIS_HEIGHT));
        double left = low.getWidth() + 6;
        double right = getWidth() - high.getWidth() - 6 - middle.getWidth();
        low.relocate(0, top);
        high.relocate(getWidth() - high.getWidth(), top);
        middle.setVisible(right > left);
        middle.relocate(Math.max(left, Math.min(right, meanX - middle.getWidth() / 2)), top);
    }

    private String figure(double value) {
        double size = bins.high() - bins.low();
        return String.format(Locale.ROOT, size < 20 ? "%.1f" : "%.0f", value);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 110;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 220;
    }
}
