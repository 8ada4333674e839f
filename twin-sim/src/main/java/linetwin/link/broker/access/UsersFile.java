package linetwin.link.broker.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import linetwin.file.BoundedFile;
import linetwin.file.FileFailure;
import linetwin.file.UnfitFileException;

/**
 * The file of an embedded broker's users: a line {@code name:role:pbkdf2-sha512:iterations:salt:hash} for each of them.
 * Empty lines and those that begin with {@code #} say nothing.
 */
public final class UsersFile {
    /** The largest file that is read. */
    static final int LARGEST_BYTES = 1 << 20;

    private final Path file;

    public UsersFile(Path file) {
        this.file = file;
    }

    /** Everybody in the file, which must name somebody; fails with a {@link BrokerException} that names file and line. */
    public Users read() {
        Users users = parse(lines());
        if (users.isEmpty()) {
            throw new BrokerException(
                    "the users file " + file + " names nobody.\nMaybe 'broker add-user' was forgotten.");
        }
        return users;
    }

    /** Everybody in the file, nobody if there is none yet. */
    public Users readIfThere() {
        return Files.exists(file) ? parse(lines()) : Users.none();
    }

    /** Replaces the file at once, so that nobody ever sees half of it; where the system can, only its owner may read it. */
    public void write(Users users) {
        List<String> lines = users.all().stream().map(UsersFile::line).toList();
        Path folder = file.toAbsolutePath().getParent();
        try {
            Path written = Files.createTempFile(folder, ".users", ".new"); // only its owner may read it
            try {
                Files.write(written, lines);
                Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw new BrokerException(
                    "the users file " + file + " can't be written: " + FileFailure.reason(e) + ".", e);
        }
    }

    private static String line(User user) {
        return user.name() + ":" + user.role().name().toLowerCase(Locale.ROOT) + ":"
                + user.password().text();
    }

    private List<String> lines() {
        if (!Files.exists(file)) {
            throw new BrokerException("there is no users file " + file + ".\nMaybe 'broker add-user' is to make it.");
        }
        try {
            return new BoundedFile(file, LARGEST_BYTES).text().lines().toList();
        } catch (UnfitFileException e) {
            throw new BrokerException("the users file " + file + " " + e.rule() + ".", e);
        }
    }

    private Users parse(List<String> lines) {
        List<User> users = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            User user = parse(line, i + 1);
            if (!names.add(user.name())) {
                throw broken(i + 1, "user '" + user.name() + "' is there twice; must be once");
            }
            users.add(user);
        }
        return new Users(users);
    }

    /** The error never repeats what may be part of a password or its hash. */
    private User parse(String line, int number) {
        String[] parts = line.split(":", 3);
        if (parts.length < 3) {
            throw broken(
                    number, "must be name:role:pbkdf2-sha512:iterations:salt:hash, as 'broker add-user' writes it");
        }
        Role role = Role.find(parts[1])
                .orElseThrow(() -> broken(number, "the role must be viewer, operator, trainer or publisher"));
        try {
            return new User(parts[0], role, PasswordHash.parse(parts[2]));
        } catch (IllegalArgumentException e) {
            throw broken(number, String.valueOf(e.getMessage()));
        }
    }

    private BrokerException broken(int line, String rule) {
        return new BrokerException("the users file " + file + ", line " + line + ": " + rule + ".");
    }
}
