package linetwin.sim.cli;

import java.io.Console;
import java.util.Optional;

/** The terminal at which a person sits, if the program is not piped. */
final class Terminal {
    private Terminal() {}

    static Optional<Console> find() {
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
}
