package linetwin.ui.floor;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import linetwin.ui.control.Abbreviation;
import linetwin.ui.control.FittedLabel;
import linetwin.ui.text.ScreenFont;

/**
 * The words before an element: its name as large as there is room for, else abbreviated, else its number.
 *
 * @param size of the letters, in pixels
 */
record NameTag(String words, double size) {
    /** Of letters, in pixels, where a place is as large as its units. */
    private static final double USUAL = 13;

    private static final double LEAST_USUAL = 12;
    private static final double LARGEST = 18;

    /** Pixels below which no abbreviation could be told from another. */
    private static final double NARROWEST_NAME = 32;

    /**
     * The words for an element.
     *
     * @param room pixels that they may be wide
     * @param scale pixels per unit of the floor
     */
    static NameTag of(String name, int number, double room, double scale) {
        double largest = Math.max(LEAST_USUAL, Math.min(LARGEST, Math.rint(USUAL * scale)));
        for (double size = largest; size >= FittedLabel.SMALLEST; size--) {
            if (widthOf(name, size) <= room) {
                return new NameTag(name, size);
            }
        }
        Stream<String> shorter = room < NARROWEST_NAME ? Stream.empty() : Abbreviation.formsOf(name);
        Optional<String> fitting = shorter.filter(form -> widthOf(form, FittedLabel.SMALLEST) <= room)
                .findFirst();
        String digits = String.valueOf(number);
        String fallback = widthOf(digits, FittedLabel.SMALLEST) <= room ? digits : "";
        return new NameTag(fitting.orElse(fallback), FittedLabel.SMALLEST);
    }

    Font font() {
        return Font.font(ScreenFont.FAMILY, size);
    }

    double width() {
        return widthOf(words, size);
    }

    private static double widthOf(String words, double size) {
        Text probe = new Text(words);
        probe.setFont(Font.font(ScreenFont.FAMILY, size));
        return probe.getLayoutBounds().getWidth();
    }
}
