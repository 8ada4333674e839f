package linetwin.cli.text;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The terminal at which a person sits, if the program is not piped. */
public final class Terminal {
    private static final int USUAL_COLUMNS = 80;

    private Terminal() {}

    public static Optional<Console> find() {
        return Optional.ofNullable(System.console()).filter(Terminal::isTerminal);
    }

    /** From JDK 22 on there is always a console, and a method that this program, built for 17, can only look up. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Console.isTerminal can't be called", e);
        }
    }

    /** How many characters fit on a line of it, as {@code stty} says; 80 where there is no such program. */
    public static int columns() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .start();
            return columns(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return USUAL_COLUMNS;
        }
    }

    /** Of its rows and columns, such as {@code 24 80}; a terminal that does not know says {@code 0 0}. */
    public static int columns(String size) {
        String[] numbers = size.strip().split(" ", -1);
        boolean isSize = numbers.length == 2 && numbers[1].matches("[1-9]\\d{0,4}");
        return isSize ? Integer.parseInt(numbers[1]) : USUAL_COLUMNS;
    }
}
