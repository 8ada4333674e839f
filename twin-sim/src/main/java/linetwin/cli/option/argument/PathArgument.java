package linetwin.cli.option.argument;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a file or folder; an empty one, as of a shell variable that is not set, would mean the working folder. */
public final class PathArgument implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("'' is no name of a file or folder");
        }
        return Path.of(text);
    }
}
