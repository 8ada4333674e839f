package linetwin.ui.control;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import linetwin.ui.text.ScreenFont;

/** Words that are never cut: they wrap, and where that is not enough they are set smaller. */
public final class FittedLabel extends Region {
    private static final List<Double> SIZES = List.of(14.0, 13.0, 12.0, 11.0, 10.0, 9.0, 8.0, 7.0, 6.0);
    private static final char FIRST_CJK = 0x2E80;

    private final Text words = new Text();
    private final Text probe = new Text();

    private final FontWeight weight;

    /** Words in the regular weight. */
    public FittedLabel() {
        this(FontWeight.NORMAL);
    }

    /** Words in a weight, which the style sheet must not change: they are measured in it. */
    public FittedLabel(FontWeight weight) {
        this.weight = weight;
        getStyleClass().add("fitted-label");
        words.getStyleClass().add("fitted-words");
        words.setTextOrigin(VPos.TOP);
        words.setManaged(false);
        words.textProperty().subscribe(this::requestLayout);
        getChildren().add(words);
    }

    public StringProperty textProperty() {
        return words.textProperty();
    }

    /** Whether all words are inside the room at the size that was chosen. */
    public boolean isWhole() {
        return words.getLayoutBounds().getHeight() <= getHeight() + 1
                && words.getLayoutBounds().getWidth() <= getWidth() + 1;
    }

    @Override
    protected void layoutChildren() {
        double size = SIZES.stream().filter(this::fits).findFirst().orElse(SIZES.get(SIZES.size() - 1));
        words.setStyle(String.format( // a font that is set would lose to the style sheet
                Locale.ROOT, "-fx-font-size: %.0fpx; -fx-font-weight: %d", size, weight.getWeight()));
        words.setWrappingWidth(widthOf(words.getText(), size) > getWidth() ? getWidth() : 0);
        words.relocate(0, 0);
    }

    private boolean fits(double size) {
        boolean wraps = widthOf(words.getText(), size) > getWidth();
        probe.setWrappingWidth(wraps ? getWidth() : 0);
        boolean isLowEnough = probe.getLayoutBounds().getHeight() <= getHeight();
        return isLowEnough && !(wraps && breaksAWord(size));
    }

    /** JavaFX breaks inside a word that is wider than the room; a smaller size is easier to read. */
    private boolean breaksAWord(double size) {
        return List.of(words.getText().split("[ -]", -1)).stream()
                .filter(word -> word.chars().allMatch(c -> c < FIRST_CJK))
                .anyMatch(word -> widthOf(word, size) > getWidth());
    }

    private double widthOf(String text, double size) {
        probe.setText(text);
        probe.setFont(Font.font(ScreenFont.FAMILY, weight, size));
        probe.setWrappingWidth(0);
        return probe.getLayoutBounds().getWidth();
    }
}
