// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/heifreader.h"

#include "app/media/bytecursor.h"
#include "app/media/logging.h"

#include <QColorSpace>

#include <libheif/heif.h>

#include <memory>

namespace Media {

namespace {

constexpr int kMostSide = 30'000;
constexpr int kThreads = 2; //!< photos of telephones are grids of tiles
constexpr size_t kMostBlockBytes = 4 * 1024 * 1024; //!< of a profile or of side information

struct Frees
{
    void operator()(heif_context *context) const { heif_context_free(context); }
    void operator()(heif_image_handle *handle) const { heif_image_handle_release(handle); }
    void operator()(heif_image *image) const { heif_image_release(image); }
    void operator()(heif_decoding_options *options) const { heif_decoding_options_free(options); }
    void operator()(heif_color_profile_nclx *profile) const { heif_nclx_color_profile_free(profile); }
};
template <typename T>
using Owned = std::unique_ptr<T, Frees>;

//! A file taken apart; \a bytes must outlive it.
struct Opened
{
    Owned<heif_context> context;
    Owned<heif_image_handle> picture; //!< null: damaged
};

Opened open(const QByteArray &bytes)
{
    Opened out;
    out.context.reset(heif_context_alloc());
    if (!out.context) return out;
    heif_context_set_maximum_image_size_limit(out.context.get(), kMostSide);
    heif_context_set_max_decoding_threads(out.context.get(), kThreads);
    heif_error error = heif_context_read_from_memory_without_copy(out.context.get(), bytes.constData(), static_cast<size_t>(bytes.size()), nullptr);
    heif_image_handle *handle = nullptr;
    if (error.code == heif_error_Ok) error = heif_context_get_primary_image_handle(out.context.get(), &handle);
    if (error.code != heif_error_Ok) qCInfo(lcMedia) << "HEIF:" << error.message;
    else out.picture.reset(handle);
    return out;
}

void noteSideInformation(ImageContainer &out, const heif_image_handle *picture)
{
    constexpr int kMostBlocks = 16;
    heif_item_id ids[kMostBlocks];
    const int count = heif_image_handle_get_list_of_metadata_block_IDs(picture, nullptr, ids, kMostBlocks);
    for (int i = 0; i < count; ++i) {
        const size_t size = heif_image_handle_get_metadata_size(picture, ids[i]);
        if (size == 0 || size > kMostBlockBytes) continue;
        QByteArray block(static_cast<qsizetype>(size), Qt::Uninitialized);
        if (heif_image_handle_get_metadata(picture, ids[i], block.data()).code != heif_error_Ok) continue;
        const QByteArray type = heif_image_handle_get_metadata_type(picture, ids[i]);
        if (type == "Exif") {
            // How far behind this number the block begins. Its orientation is not meant: the file says itself how it lies.
            const ByteCursor in(block);
            noteExif(out.metadata, readExif(in.copy(4 + qint64(in.be32(0)), in.size() - 4 - qint64(in.be32(0)))));
        } else if (type == "mime") {
            noteXmp(out.metadata, block);
        } else {
            noteMetadata(out.metadata, Metadata::Other);
        }
    }
    if (heif_image_handle_get_number_of_thumbnails(picture) > 0) noteMetadata(out.metadata, Metadata::EmbeddedPreview);
    if (heif_image_handle_get_raw_color_profile_size(picture) > 0) {
        out.hasColourProfile = true;
        noteMetadata(out.metadata, Metadata::ColourProfile);
    }
}

QColorSpace colourSpace(const heif_image_handle *picture)
{
    const size_t size = heif_image_handle_get_raw_color_profile_size(picture);
    if (size > 0 && size <= kMostBlockBytes) {
        QByteArray icc(static_cast<qsizetype>(size), Qt::Uninitialized);
        if (heif_image_handle_get_raw_color_profile(picture, icc.data()).code == heif_error_Ok) return QColorSpace::fromIccProfile(icc);
    }
    heif_color_profile_nclx *given = nullptr;
    if (heif_image_handle_get_nclx_color_profile(picture, &given).code != heif_error_Ok) return {};
    const Owned<heif_color_profile_nclx> profile(given);
    // The only other one that cameras write without saying so in a profile.
    return profile->color_primaries == heif_color_primaries_SMPTE_EG_432_1 ? QColorSpace(QColorSpace::DisplayP3) : QColorSpace();
}

} // namespace

Base::Result<ImageContainer> readHeifContainer(const QByteArray &bytes, ImageFormat format)
{
    const bool isAvif = format == ImageFormat::Avif;
    if (!heif_have_decoder_for_format(isAvif ? heif_compression_AV1 : heif_compression_HEVC))
        return Base::Error{Base::ErrorCode::ImageUnreadable, QStringLiteral("no decoder for ") + (isAvif ? QStringLiteral("AVIF") : QStringLiteral("HEIC"))};
    const Opened file = open(bytes);
    if (!file.picture) return Base::Error{Base::ErrorCode::ImageUnreadable, QStringLiteral("HEIF: damaged")};
    ImageContainer out;
    out.format = format;
    out.sizePx = QSize(heif_image_handle_get_width(file.picture.get()), heif_image_handle_get_height(file.picture.get()));
    if (out.sizePx.isEmpty()) return Base::Error{Base::ErrorCode::ImageUnreadable, QStringLiteral("HEIF: impossible size")};
    out.mayHaveAlpha = heif_image_handle_has_alpha_channel(file.picture.get());
    noteSideInformation(out, file.picture.get());
    return out;
}

QImage readHeif(const QByteArray &bytes)
{
    const Opened file = open(bytes);
    if (!file.picture) return {};
    const bool hasAlpha = heif_image_handle_has_alpha_channel(file.picture.get());
    const Owned<heif_decoding_options> options(heif_decoding_options_alloc());
    options->convert_hdr_to_8bit = 1;
    heif_image *decoded = nullptr;
    const heif_error error = heif_decode_image(file.picture.get(), &decoded, heif_colorspace_RGB,
                                               hasAlpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, options.get());
    const Owned<heif_image> image(decoded);
    if (error.code != heif_error_Ok || !image) {
        qCInfo(lcMedia) << "HEIF:" << error.message;
        return {};
    }
    int stride = 0;
    const uchar *pixels = heif_image_get_plane_readonly(image.get(), heif_channel_interleaved, &stride);
    const int width = heif_image_get_width(image.get(), heif_channel_interleaved);
    const int height = heif_image_get_height(image.get(), heif_channel_interleaved);
    if (!pixels || width <= 0 || height <= 0) return {};
    const QImage::Format format = !hasAlpha ? QImage::Format_RGB888
        : heif_image_handle_is_premultiplied_alpha(file.picture.get()) ? QImage::Format_RGBA8888_Premultiplied
                                                                       : QImage::Format_RGBA8888;
    QImage out = QImage(pixels, width, height, stride, format).convertToFormat(hasAlpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    out.setColorSpace(colourSpace(file.picture.get()));
    return out;
}

} // namespace Media
