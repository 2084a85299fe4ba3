package vn.sanvat.theme;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One theme as it was read at the start.
 *
 * @param folders its own folder first, then those of the themes that it inherits from
 * @param assets by path below {@code assets/}, from memory
 * @param hash of all assets: part of their address, so that browsers may keep them for ever
 */
public record Theme(String name, String title, String version, List<Path> folders, Map<String, Asset> assets, String hash) {
    public Theme {
        folders = List.copyOf(folders);
        assets = Map.copyOf(assets);
    }

    /** A file of a theme. */
    @SuppressWarnings("ArrayRecordComponent") // read once, served as it is, never compared
    public record Asset(byte[] bytes, String contentType) {}

    /** The address of an asset. */
    public String address(String path) {
        return "/theme/" + hash + "/" + path;
    }

    public Optional<Asset> asset(String path) {
        return Optional.ofNullable(assets.get(path));
    }
}
