package linetwin.cli.command.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddUserCommandTest {
    @TempDir
    private Path folder;

    @Test
    void usersAreAddedToOneFileAndTheirPasswordsAreNowhere() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "geheim\n");
        Path users = folder.resolve("users");

        Console first = add("line", "publisher", users, password);
        Console second = add("anna", "viewer", users, password);

        assertThat(first.out()).isEqualTo("User 'line' is a publisher in " + users + ".\n");
        assertThat(Files.readAllLines(users))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("line:publisher:pbkdf2-sha512:"),
                        line -> assertThat(line).startsWith("anna:viewer:pbkdf2-sha512:"));
        assertThat(Files.readString(users) + first.out() + second.out()).doesNotContain("geheim");
    }

    @Test
    void aFileThatIsNoUsersFileIsNotTouched() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "geheim\n");
        Path letter = Files.writeString(folder.resolve("letter"), "Dear Anna\n");

        Console console = add("anna", "viewer", letter, password);

        assertThat(console.err())
                .isEqualTo("linetwin: the users file " + letter + ", line 1: must be"
                        + " name:role:pbkdf2-sha512:iterations:salt:hash, as 'broker add-user' writes it.\n");
        assertThat(letter).hasContent("Dear Anna\n");
    }

    @Test
    void aPasswordIsNeeded() {
        Console console = Console.withoutDisplay();

        int status = console.run("broker", "add-user", "anna", "--role", "viewer", "--users", "users");

        assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err())
                .isEqualTo("linetwin: the environment variable LINETWIN_PASSWORD, which holds the password of user"
                        + " 'anna', is not set.\n");
    }

    private static Console add(String name, String role, Path users, Path password) {
        Console console = Console.withoutDisplay();
        console.run(
                "broker",
                "add-user",
                name,
                "--role",
                role,
                "--users",
                users.toString(),
                "--password-file",
                password.toString());
        return console;
    }
}
