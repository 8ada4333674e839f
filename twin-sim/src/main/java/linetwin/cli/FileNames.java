package linetwin.cli;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the locale lets this program know of file names. Where it is not UTF-8 ({@code POSIX}, as under cron, ssh or in a
 * container), the virtual machine reads arguments as ASCII, puts {@value #UNREADABLE} in the place of every other byte and
 * refuses paths that have other characters.
 */
final class FileNames {
    private static final char UNREADABLE = '\uFFFD';

    private FileNames() {}

    /** One sentence, if an argument or the name of the working folder came garbled. */
    static Optional<String> complaint(String workingFolder, String... arguments) {
        return Arrays.stream(arguments)
                .filter(FileNames::isGarbled)
                .findFirst()
                .map(argument -> garbled("the argument", argument))
                .or(() -> Optional.of(workingFolder)
                        .filter(FileNames::isGarbled)
                        .map(folder -> garbled("the working folder", folder)));
    }

    private static boolean isGarbled(String name) {
        return name.indexOf(UNREADABLE) >= 0;
    }

    private static String garbled(String what, String name) {
        return what + " '" + name.replace(UNREADABLE, '?') + "' has characters that the locale (" + encoding()
                + ") can't read.\n" + advice();
    }

    /** One sentence on a name that can't be that of a file here. */
    static String complaint(InvalidPathException e) {
        boolean isAscii = e.getInput().chars().allMatch(c -> c < 128);
        return isAscii
                ? "'" + e.getInput() + "' can't be the name of a file: " + e.getReason() + "."
                : "the file name '" + e.getInput() + "' has characters that the locale (" + encoding()
                        + ") can't write.\n" + advice();
    }

    private static String encoding() {
        return System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name());
    }

    private static String advice() {
        return "File names other than ASCII need to be in UTF-8, and a UTF-8 locale, such as LC_ALL=C.UTF-8.";
    }
}
