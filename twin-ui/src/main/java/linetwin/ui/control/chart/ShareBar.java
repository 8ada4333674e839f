package linetwin.ui.control.chart;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A whole cut into shares that lie side by side; a share says its percentage where that fits. */
public final class ShareBar extends Region {
    private static final double NARROWEST_LABEL = 34;

    private List<Share> shares = List.of();

    /**
     * A part of the whole.
     *
     * @param fraction 0..1
     * @param styleClass how it is painted
     * @param subject what it stands for, for those who tell of it
     */
    public record Share(double fraction, String styleClass, Object subject) {
        /** One of which there is nothing more to tell. */
        public Share(double fraction, String styleClass) {
            this(fraction, styleClass, "");
        }
    }

    private Function<Object, String> words = subject -> "";
    private final PointerTip tip = new PointerTip(this, this::wordsAt);

    public ShareBar() {
        getStyleClass().add("share-bar");
    }

    /** Lets a tooltip say what is to be told of the subject of the share under the pointer. */
    public void setWords(Function<Object, String> newWords) {
        words = newWords;
    }

    private String wordsAt(double x) {
        double end = 0;
        for (Share share : shares) {
            end += getWidth() * share.fraction();
            if (x < end) {
                return words.apply(share.subject());
            }
        }
        return "";
    }

    /** Shows these shares from left to right. */
    public void show(List<Share> newest) {
        if (!shares.equals(newest)) {
            shares = List.copyOf(newest);
            getChildren().setAll(shares.stream().map(ShareBar::segment).toList());
            tip.refresh();
        }
    }

    private static Label segment(Share share) {
        Label segment = new Label();
        segment.getStyleClass().setAll("share", share.styleClass());
        segment.setManaged(false);
        segment.setMouseTransparent(true);
        return segment;
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (int i = 0; i < shares.size(); i++) {
            double next = x + getWidth() * shares.get(i).fraction();
            double left = snapPositionX(x);
            Label segment = (Label) getChildren().get(i);
            segment.resizeRelocate(left, 0, snapPositionX(next) - left, getHeight());
            segment.setText(
                    next - x < NARROWEST_LABEL
                            ? ""
                            : String.format(
                                    Locale.ROOT, "%.0f%%", 100 * shares.get(i).fraction()));
            x = next;
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 20;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }
}
