package linetwin.link.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"geheim 密码", "geheim 密码\n", "geheim 密码\r\nsecond line", "\uFEFFgeheim 密码\n"})
    void itIsTheFirstLineOfTheFile(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), content);

        Password password = Password.fromFile(file);

        assertThat(password.reveal()).containsExactly("geheim 密码".toCharArray());
        assertThat(password).hasToString("Password");
    }

    @Test
    void aPasswordThatWasChangedInTheFileIsTheNewOne() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "old");
        Password password = Password.fromFile(file);

        Files.writeString(file, "new");

        assertThat(password.reveal()).containsExactly('n', 'e', 'w');
    }

    @Test
    void aMissingAnEmptyAndABinaryFileAreToldApart() throws IOException {
        Path missing = folder.resolve("missing");
        Path empty = Files.writeString(folder.resolve("empty"), "\nsecret");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThatThrownBy(() -> Password.fromFile(missing))
                .isInstanceOf(SecretException.class)
                .hasMessage("there is no password file " + missing + ".");
        assertThatThrownBy(() -> Password.fromFile(empty))
                .hasMessage("the first line of the password file " + empty + " is empty.");
        assertThatThrownBy(() -> Password.fromFile(binary))
                .hasMessage("the password file " + binary
                        + " is not text in UTF-8.\nMaybe it is UTF-16, as PowerShell writes it.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPipeIsReadOnceAndOnlyToTheEndOfItsLine() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Process writer = new ProcessBuilder("sh", "-c", "exec > '" + pipe + "'; echo secret; exec sleep 60").start();

        Password password = Password.fromFile(pipe);

        assertThat(password.reveal()).containsExactly("secret".toCharArray());
        assertThat(password.reveal()).containsExactly("secret".toCharArray());
        writer.destroy();
    }

    @Test
    void aLineThatIsTooLongIsNotCut() throws IOException {
        Path file = Files.writeString(folder.resolve("long"), "x".repeat(1_025));

        assertThatThrownBy(() -> Password.fromFile(file))
                .hasMessage("the first line of the password file " + file + " is longer than 1024 bytes.");
    }

    @Test
    void anUnsetVariableIsNamed() {
        assertThatThrownBy(() -> Password.fromEnvironment("LINETWIN_PASSWORD", "user 'line'", Map.of()))
                .isInstanceOf(SecretException.class)
                .hasMessage("the environment variable LINETWIN_PASSWORD, which holds the password of user 'line', is"
                        + " not set.");
    }

    @Test
    void whatIsRevealedCanBeOverwritten() {
        Password password = Password.of(new char[] {'a', 'b'});

        password.reveal()[0] = 'x';

        assertThat(password.reveal()).containsExactly('a', 'b');
    }
}
