package linetwin.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why something could not be done with a file, in words: the exceptions of the system often name the file alone. */
public final class FileFailure {
    private FileFailure() {}

    /** Such as {@code no permission for out/report.html}; without a full stop. */
    public static String reason(IOException failure) {
        if (failure instanceof UnfitFileException unfit) {
            return unfit.rule();
        }
        if (!(failure instanceof FileSystemException system)) {
            return String.valueOf(failure.getMessage());
        }
        String file = String.valueOf(system.getFile());
        if (system instanceof AccessDeniedException) {
            return "no permission for " + file;
        }
        if (system instanceof NoSuchFileException) {
            return "there is no " + file;
        }
        if (system instanceof FileAlreadyExistsException) {
            return file + " is there already";
        }
        if (system instanceof NotDirectoryException) {
            return file + " is no folder";
        }
        if (system instanceof DirectoryNotEmptyException) {
            return file + " is a folder with something in it";
        }
        return system.getReason() == null ? file : system.getReason() + " (" + file + ")";
    }
}
