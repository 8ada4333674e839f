package linetwin.cli.option;

import java.io.Console;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import linetwin.cli.text.Terminal;
import linetwin.link.secret.Password;
import org.jspecify.annotations.Nullable;

/**
 * Where a password is found, in this order: in a file, in an environment variable, with the person at the terminal. It is
 * never an argument, which everybody on the machine could read.
 *
 * @param whose such as {@code user 'anna'}
 */
public record PasswordSource(String whose, String variable, Map<String, String> environment) {
    /** The password; without one it is an error. */
    Password require(@Nullable Path file) {
        return find(file).orElseGet(() -> Password.fromEnvironment(variable, whose, environment));
    }

    /** The password, if there is one. */
    Optional<Password> find(@Nullable Path file) {
        if (file != null) {
            return Optional.of(Password.fromFile(file));
        }
        return environment.getOrDefault(variable, "").isEmpty()
                ? Terminal.find().map(terminal -> ask(terminal, "Password of " + whose + ": "))
                : Optional.of(Password.fromEnvironment(variable, whose, environment));
    }

    /** A new password, which a person has to type twice. */
    public Password choose(@Nullable Path file) {
        Optional<Console> terminal = Terminal.find();
        if (file != null || terminal.isEmpty() || environment.containsKey(variable)) {
            return require(file);
        }
        Password first = ask(terminal.get(), "New password of " + whose + ": ");
        Password second = ask(terminal.get(), "The same again: ");
        if (!Arrays.equals(first.reveal(), second.reveal())) {
            throw new InputException("the two passwords are not the same.");
        }
        return first;
    }

    private static Password ask(Console terminal, String question) {
        char[] typed = terminal.readPassword("%s", question);
        if (typed == null || typed.length == 0) {
            throw new InputException("a password is needed.");
        }
        return Password.of(typed);
    }
}
