package linetwin.ui.control;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import linetwin.ui.text.ScreenFont;

/**
 * Words that are never cut and never smaller than can be read: they wrap, then they are set smaller, then their own words are
 * abbreviated, and where that is not enough a short form stands for them.
 */
public final class FittedLabel extends Region {
    /** Pixels below which nobody reads a name. */
    public static final double SMALLEST = 10;

    private static final List<Double> SIZES = List.of(14.0, 13.0, 12.0, 11.0, SMALLEST);

    /** Where less than this is, in pixels, no abbreviation could be told from another. */
    private static final double NARROWEST_NAME = 32;

    private static final char FIRST_CJK = 0x2E80;
    private static final int SHORT_NAME = 4;

    /** Pixels from which on words are read without effort. */
    private static final double EASY = 11;

    private final StringProperty text = new SimpleStringProperty("");
    private final Text words = new Text();
    private final Text probe = new Text();
    private final FontWeight weight;
    private String shortForm = "";
    private boolean isCentred;

    /** What is shown, and in which size. */
    private record Setting(String words, double size) {}

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
        text.subscribe(this::requestLayout);
        getChildren().add(words);
    }

    /** The whole words. */
    public StringProperty textProperty() {
        return text;
    }

    /** What stands for the words where they have no room, such as a number. */
    public void setShortForm(String newShortForm) {
        shortForm = newShortForm;
        requestLayout();
    }

    /** Puts the words into the middle of the room instead of its upper left corner. */
    public void setCentred(boolean shallBeCentred) {
        if (isCentred != shallBeCentred) {
            isCentred = shallBeCentred;
            requestLayout();
        }
    }

    /** What is shown now; empty if there is no room for anything that can be read. */
    public String shownText() {
        return words.getText();
    }

    /** Height of what is shown. */
    public double shownHeight() {
        return words.getLayoutBounds().getHeight();
    }

    /** Whether what is shown is inside the room. */
    public boolean isWhole() {
        return words.getText().isEmpty()
                || (words.getLayoutBounds().getHeight() <= getHeight() + 1
                        && words.getLayoutBounds().getWidth() <= getWidth() + 1);
    }

    @Override
    protected void layoutChildren() {
        Setting setting = settings().filter(this::fits).findFirst().orElse(new Setting("", SMALLEST));
        words.setText(setting.words());
        words.setStyle(String.format( // a font that is set would lose to the style sheet
                Locale.ROOT, "-fx-font-size: %.0fpx; -fx-font-weight: %d", setting.size(), weight.getWeight()));
        probe.setText(setting.words());
        probe.setFont(Font.font(ScreenFont.FAMILY, weight, setting.size()));
        probe.setWrappingWidth(0);
        boolean wraps = probe.getLayoutBounds().getWidth() > getWidth();
        words.setWrappingWidth(wraps ? getWidth() : 0);
        probe.setWrappingWidth(words.getWrappingWidth());
        words.relocate(
                isCentred ? Math.max(0, (getWidth() - probe.getLayoutBounds().getWidth()) / 2) : 0,
                isCentred ? Math.max(0, (getHeight() - probe.getLayoutBounds().getHeight()) / 2) : 0);
    }

    /** From what reads best to what needs least room. */
    private Stream<Setting> settings() {
        String whole = Objects.requireNonNullElse(text.get(), "");
        Stream<Setting> names = getWidth() < NARROWEST_NAME
                ? Stream.empty()
                : Stream.concat(
                        SIZES.stream().map(size -> new Setting(whole, size)),
                        Abbreviation.formsOf(whole).map(form -> new Setting(form, SMALLEST)));
        return Stream.concat(names, SIZES.stream().map(size -> new Setting(shortForm, size)));
    }

    private boolean fits(Setting setting) {
        boolean wraps = widthOf(setting.words(), setting.size()) > getWidth();
        probe.setWrappingWidth(wraps ? getWidth() : 0);
        boolean isLowEnough = probe.getLayoutBounds().getHeight() <= getHeight();
        return isLowEnough && !(wraps && (breaksAWord(setting) || breaksAShortName(setting)));
    }

    /** A Chinese name of few characters is easier to read small than in two lines. */
    private static boolean breaksAShortName(Setting setting) {
        return setting.words().length() <= SHORT_NAME
                && setting.size() > EASY
                && setting.words().charAt(0) >= FIRST_CJK;
    }

    /** JavaFX breaks inside a word that is wider than the room. */
    private boolean breaksAWord(Setting setting) {
        return List.of(setting.words().split("[ -]", -1)).stream()
                .filter(word -> word.chars().allMatch(c -> c < FIRST_CJK))
                .anyMatch(word -> widthOf(word, setting.size()) > getWidth());
    }

    private double widthOf(String measured, double size) {
        probe.setText(measured);
        probe.setFont(Font.font(ScreenFont.FAMILY, weight, size));
        probe.setWrappingWidth(0);
        return probe.getLayoutBounds().getWidth();
    }
}
