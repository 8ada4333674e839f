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
    private static final double[] SIZES = {12, 11, FittedLabel.SMALLEST};

    /** Pixels below which no abbreviation could be told from another. */
    private static final double NARROWEST_NAME = 32;

    static NameTag of(String name, int number, double room) {
        for (double size : SIZES) {
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
