package dev.hindsight.images.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Libraries of native code inside jars, which their classes unpack when they are first used: what they are linked with
 * must be in the image, and no other program tells so.
 */
public final class Natives {
    /** The head of an ELF file up to the kind of processor. */
    private static final int HEAD = 20;

    private static final List<Integer> MACHINE = List.of(0, 1, 2, 3, 4, 5, 18, 19);

    /** Unpacks those that are for the processor of a given program. */
    public static List<Path> unpacked(List<Path> jars, Path program, Path folder) {
        Folders.delete(folder);
        byte[] wanted = Arrays.copyOf(Folders.bytes(program), HEAD);
        List<Path> unpacked = new ArrayList<>();
        for (Path jar : jars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : libraries(zip)) {
                    byte[] bytes = bytes(zip, entry);
                    if (isFor(wanted, bytes)) {
                        unpacked.add(Folders.write(folder.resolve(unpacked.size() + ".so"), bytes));
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return unpacked;
    }

    private static List<? extends ZipEntry> libraries(ZipFile zip) {
        return zip.stream().filter(entry -> entry.getName().endsWith(".so")).toList();
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static boolean isFor(byte[] program, byte[] library) {
        return library.length > HEAD && MACHINE.stream().allMatch(at -> library[at] == program[at]);
    }

    private Natives() {}
}
