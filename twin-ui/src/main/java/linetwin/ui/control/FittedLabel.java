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
import javafx.scene.transform.Scale;
import linetwin.ui.text.ScreenFont;

/**
 * Words that are never cut and never smaller than can be read: they wrap, then they are set smaller, then narrower, then whole
 * words of them are left out, and where that is not enough a short form stands for them.
 */
public final class FittedLabel extends Region {
    /** Pixels below which nobody reads a name. */
    public static final double SMALLEST = 10;

    private static final List<Double> SIZES = List.of(14.0, 13.0, 12.0, 11.0, SMALLEST);

    /** Widths of letters, of their usual one, that are still read with ease. */
    private static final List<Double> NARROWED = List.of(1.0, 0.9, 0.8, 0.75);

    /** Lines are so much nearer to each other than the font has them, of its size: names have two at most. */
    private static final double NEARER = 0.4;

    /** Where less than this is, in pixels, no abbreviation could be told from another. */
    private static final double NARROWEST_NAME = 32;

    private static final char FIRST_CJK = 0x2E80;
    private static final int SHORT_NAME = 4;

    /** Pixels from which on words are read without effort. */
    private static final double EASY = 11;

    private final StringProperty text = new SimpleStringProperty("");
    private final Text words = new Text();
    private final Text probe = new Text();
    private final Scale narrowing = new Scale(1, 1);
    private final FontWeight weight;
    private String shortForm = "";
    private boolean isCentred;

    /**
     * What is shown.
     *
     * @param size in pixels
     * @param narrowed width of its letters, of their usual one
     */
    private record Setting(String words, double size, double narrowed) {
        Setting(String words, double size) {
            this(words, size, 1);
        }
    }

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
        words.getTransforms().add(narrowing);
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
                        && words.getLayoutBounds().getWidth() * narrowing.getX() <= getWidth() + 1);
    }

    @Override
    protected void layoutChildren() {
        Setting setting = settings().filter(this::fits).findFirst().orElse(new Setting("", SMALLEST));
        words.setText(setting.words());
        words.setStyle(String.format( // a font that is set would lose to the style sheet
                Locale.ROOT, "-fx-font-size: %.0fpx; -fx-font-weight: %d", setting.size(), weight.getWeight()));
        narrowing.setX(setting.narrowed());
        measure(setting.words(), setting.size());
        double room = getWidth() / setting.narrowed();
        boolean wraps = probe.getLayoutBounds().getWidth() > room;
        words.setWrappingWidth(wraps ? room : 0);
        words.setLineSpacing(probe.getLineSpacing());
        probe.setWrappingWidth(words.getWrappingWidth());
        double shownWidth = probe.getLayoutBounds().getWidth() * setting.narrowed();
        words.relocate(
                isCentred ? Math.max(0, (getWidth() - shownWidth) / 2) : 0,
                isCentred ? Math.max(0, (getHeight() - probe.getLayoutBounds().getHeight()) / 2) : 0);
    }

    /** From what reads best to what needs least room. */
    private Stream<Setting> settings() {
        String whole = Objects.requireNonNullElse(text.get(), "");
        Stream<Setting> names = getWidth() < NARROWEST_NAME
                ? Stream.empty()
                : Stream.concat(
                        SIZES.stream().map(size -> new Setting(whole, size)),
                        Stream.concat(Stream.of(whole), Abbreviation.formsOf(whole))
                                .flatMap(form -> NARROWED.stream().map(width -> new Setting(form, SMALLEST, width))));
        return Stream.concat(names, SIZES.stream().map(size -> new Setting(shortForm, size)));
    }

    private boolean fits(Setting setting) {
        double room = getWidth() / setting.narrowed();
        boolean wraps = widthOf(setting.words(), setting.size()) > room;
        probe.setWrappingWidth(wraps ? room : 0);
        boolean isLowEnough = probe.getLayoutBounds().getHeight() <= getHeight();
        return isLowEnough && !(wraps && (breaksAWord(setting, room) || breaksAShortName(setting)));
    }

    /** A Chinese name of few characters is easier to read small than in two lines. */
    private static boolean breaksAShortName(Setting setting) {
        return setting.words().length() <= SHORT_NAME
                && setting.size() > EASY
                && setting.words().charAt(0) >= FIRST_CJK;
    }

    /** JavaFX breaks inside a word that is wider than the room. */
    private boolean breaksAWord(Setting setting, double room) {
        return List.of(setting.words().split(" ", -1)).stream()
                .filter(word -> word.chars().allMatch(c -> c < FIRST_CJK))
                .anyMatch(word -> widthOf(word, setting.size()) > room);
    }

    private double widthOf(String measured, double size) {
        measure(measured, size);
        return probe.getLayoutBounds().getWidth();
    }

    /** In one line. */
    private void measure(String measured, double size) {
        probe.setText(measured);
        probe.setFont(Font.font(ScreenFont.FAMILY, weight, size));
        probe.setLineSpacing(-Math.rint(NEARER * size));
        probe.setWrappingWidth(0);
    }
}
