package linetwin.link.broker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import linetwin.link.secret.Password;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsersFileTest {
    private static final String HASH =
            "pbkdf2-sha512:210000:AAAAAAAAAAAAAAAAAAAAAA==:" + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAndHoldsNoPassword() throws IOException {
        Path file = folder.resolve("users");

        new UsersFile(file).write(Users.none().with("anna", Role.TRAINER, password("geheim")));

        User anna = new UsersFile(file).read().find("anna").orElseThrow();
        assertThat(anna.role()).isEqualTo(Role.TRAINER);
        assertThat(anna.password().isOf("geheim".toCharArray())).isTrue();
        assertThat(anna.password().isOf("geheim ".toCharArray())).isFalse();
        assertThat(Files.readString(file))
                .startsWith("anna:trainer:pbkdf2-sha512:210000:")
                .doesNotContain("geheim");
        assertThat(anna.toString()).doesNotContain("pbkdf2");
    }

    @Test
    void theSamePasswordOfTwoUsersLooksDifferent() {
        PasswordHash one = PasswordHash.of("geheim".toCharArray());
        PasswordHash other = PasswordHash.of("geheim".toCharArray());

        assertThat(one.text()).isNotEqualTo(other.text());
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "this system has no permissions of that kind");
        Path file = folder.resolve("users");

        new UsersFile(file).write(Users.none().with("anna", Role.VIEWER, password("geheim")));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void anotherPasswordAndRoleReplaceTheOldOnes() {
        Users users =
                Users.none().with("anna", Role.VIEWER, password("old")).with("anna", Role.TRAINER, password("new"));

        assertThat(users.all()).hasSize(1);
        assertThat(users.find("anna").orElseThrow().password().isOf("new".toCharArray()))
                .isTrue();
    }

    @Test
    void commentsAndEmptyLinesSayNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("users"), "# the line\n\n plant.1:publisher:" + HASH + " \n");

        assertThat(new UsersFile(file).read().all()).extracting(User::name).containsExactly("plant.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        anna                    | must be name:role:pbkdf2-sha512:iterations:salt:hash, as 'broker add-user' writes it
        anna:viewer             | must be name:role:pbkdf2-sha512:iterations:salt:hash, as 'broker add-user' writes it
        anna:boss:HASH          | the role must be viewer, operator, trainer or publisher
        anna:viewer:geheim      | the hash must be pbkdf2-sha512:iterations:salt:hash
        anna:viewer:HASHx       | the hash must be pbkdf2-sha512:iterations:salt:hash
        ann a:viewer:HASH       | the name must be 1 to 64 letters, digits or any of . _ @ -, beginning with a letter or digit
        max:viewer:HASH         | user 'max' is there twice; must be once
        """)
    void aLineThatBreaksARuleIsNamedAndNeverRepeated(String line, String rule) throws IOException {
        String hostile = "max:trainer:" + HASH + "\n" + line.replace("HASH", HASH) + "\n";
        Path file = Files.writeString(folder.resolve("users"), hostile);

        assertThatThrownBy(() -> new UsersFile(file).read())
                .isInstanceOf(BrokerException.class)
                .hasMessage("the users file " + file + ", line 2: " + rule + ".");
    }

    @Test
    void aHashThatWouldTakeHoursIsRefused() throws IOException {
        Path file =
                Files.writeString(folder.resolve("users"), "anna:viewer:" + HASH.replace("210000", "99999999") + "\n");

        assertThatThrownBy(() -> new UsersFile(file).read())
                .hasMessageEndingWith("the hash must be pbkdf2-sha512:iterations:salt:hash.");
    }

    @Test
    void aMissingAnEmptyAHugeAndABinaryFileAreToldApart() throws IOException {
        Path missing = folder.resolve("missing");
        Path empty = Files.writeString(folder.resolve("empty"), "# nobody\n");
        Path huge = Files.write(folder.resolve("huge"), new byte[UsersFile.LARGEST_BYTES + 1]);
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff});

        assertRefused(missing, "there is no users file " + missing + ".\nMaybe 'broker add-user' is to make it.");
        assertRefused(empty, "the users file " + empty + " names nobody.\nMaybe 'broker add-user' was forgotten.");
        assertRefused(huge, "the users file " + huge + " has 1048577 bytes; must be at most 1048576.");
        assertRefused(binary, "the users file " + binary + " is not text in UTF-8.");
    }

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> new UsersFile(file).read())
                .isInstanceOf(BrokerException.class)
                .hasMessage(message);
    }

    private static Password password(String text) {
        return Password.of(text.toCharArray());
    }
}
