package dev.hindsight.images.database;

import dev.hindsight.images.content.Folders;
import dev.hindsight.images.machine.Command;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL as Zonky publishes it, unpacked. */
public record PostgresFiles(Path folder) {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    static PostgresFiles unpacked(Path folder) {
        String packed = String.valueOf(PostgresFiles.class.getResource(ARCHIVE));
        Path mark = folder.resolveSibling(folder.getFileName() + ".version");
        if (!Folders.text(mark).equals(packed)) {
            Folders.delete(folder);
            unpack(folder);
            Folders.settle(folder);
            Folders.write(mark, packed);
        }
        return new PostgresFiles(folder);
    }

    private static void unpack(Path folder) {
        try (InputStream packed = PostgresFiles.class.getResourceAsStream(ARCHIVE);
                TarArchiveInputStream archive = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, folder.resolve(entry.getName()).normalize());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path there) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createDirectories(there.getParent());
            Files.createSymbolicLink(there, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.createDirectories(there.getParent());
            Files.copy(archive, there);
            there.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
    }

    /** Of PostgreSQL: {@code 17.11}. */
    public String version() {
        String said = Command.of(folder.resolve("bin/postgres").toString(), "--version")
                .output();
        return said.substring(said.lastIndexOf(' ') + 1);
    }
}
