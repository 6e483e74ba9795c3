package dev.hindsight.source.log.batch;

/** What of an image's name tells which version it is. */
public final class ImageTag {
    private ImageTag() {}

    /** Empty when it has none; {@code latest} tells nothing. */
    public static String of(String image) {
        String name = image.contains("@") ? image.substring(0, image.indexOf('@')) : image;
        int colon = name.lastIndexOf(':');
        boolean isPort = colon < name.lastIndexOf('/');
        String tag = colon < 0 || isPort ? "" : name.substring(colon + 1);
        return tag.equals("latest") ? "" : tag;
    }
}
