// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "shared/wire/kith.pb.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>

using namespace google::protobuf;

namespace {

//! Values follow from the field's number, so that a field that changes its number changes the bytes.
void fill(Message &message, const FieldDescriptor *chosen);

void setField(Message &message, const FieldDescriptor &field, int round)
{
    const Reflection &reflection = *message.GetReflection();
    const auto number = static_cast<uint64_t>(field.number());
    const auto seed = number + static_cast<uint64_t>(round);
    const bool repeated = field.is_repeated();
    switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_BOOL:
        repeated ? reflection.AddBool(&message, &field, true) : reflection.SetBool(&message, &field, true);
        break;
    case FieldDescriptor::CPPTYPE_UINT32: {
        const auto value = static_cast<uint32_t>(seed * 1000 + 7);
        repeated ? reflection.AddUInt32(&message, &field, value) : reflection.SetUInt32(&message, &field, value);
        break;
    }
    case FieldDescriptor::CPPTYPE_UINT64: {
        const uint64_t value = (uint64_t(3) << 40) + seed;
        repeated ? reflection.AddUInt64(&message, &field, value) : reflection.SetUInt64(&message, &field, value);
        break;
    }
    case FieldDescriptor::CPPTYPE_INT64: {
        const auto value = static_cast<int64_t>(1'700'000'000'000'000 + seed);
        repeated ? reflection.AddInt64(&message, &field, value) : reflection.SetInt64(&message, &field, value);
        break;
    }
    case FieldDescriptor::CPPTYPE_ENUM: {
        const auto *value = field.enum_type()->value(field.enum_type()->value_count() - 1);
        repeated ? reflection.AddEnum(&message, &field, value) : reflection.SetEnum(&message, &field, value);
        break;
    }
    case FieldDescriptor::CPPTYPE_STRING: {
        const std::string value = field.type() == FieldDescriptor::TYPE_BYTES ? std::string("\0\xff", 2) + static_cast<char>(seed)
                                                                              : "text " + std::to_string(seed) + " \xc3\xa4";
        repeated ? reflection.AddString(&message, &field, value) : reflection.SetString(&message, &field, value);
        break;
    }
    case FieldDescriptor::CPPTYPE_MESSAGE:
        fill(repeated ? *reflection.AddMessage(&message, &field) : *reflection.MutableMessage(&message, &field), nullptr);
        break;
    default: GOOGLE_LOG(FATAL) << "a type the samples do not know: " << field.full_name();
    }
}

void fill(Message &message, const FieldDescriptor *chosen)
{
    const Descriptor &type = *message.GetDescriptor();
    for (int i = 0; i < type.field_count(); ++i) {
        const FieldDescriptor &field = *type.field(i);
        if (const OneofDescriptor *oneof = field.containing_oneof())
            if (&field != (chosen && chosen->containing_oneof() == oneof ? chosen : oneof->field(0))) continue;
        setField(message, field, 0);
        if (field.is_repeated()) setField(message, field, 1);
    }
}

std::unique_ptr<Message> filled(const Descriptor &type, const FieldDescriptor *chosen)
{
    std::unique_ptr<Message> message(MessageFactory::generated_factory()->GetPrototype(&type)->New());
    fill(*message, chosen);
    return message;
}

} // namespace

std::vector<Sample> allSamples()
{
    std::vector<Sample> samples;
    const FileDescriptor &file = *kith::wire::ClientFrame::descriptor()->file();
    for (int i = 0; i < file.message_type_count(); ++i) {
        const Descriptor &type = *file.message_type(i);
        if (type.oneof_decl_count() == 0) samples.push_back({type.name(), filled(type, nullptr)});
        for (int j = 0; j < type.oneof_decl_count(); ++j)
            for (int k = 0; k < type.oneof_decl(j)->field_count(); ++k) {
                const FieldDescriptor *chosen = type.oneof_decl(j)->field(k);
                samples.push_back({type.name() + "." + chosen->name(), filled(type, chosen)});
            }
    }
    return samples;
}

std::string serialised(const Message &message)
{
    std::string out;
    io::StringOutputStream stream(&out);
    io::CodedOutputStream coded(&stream);
    coded.SetSerializationDeterministic(true);
    message.SerializeToCodedStream(&coded);
    coded.Trim();
    return out;
}
