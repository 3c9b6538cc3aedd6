// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <google/protobuf/message.h>

#include <memory>
#include <string>
#include <vector>

//! A message with every field set, the same in every run.
struct Sample
{
    std::string name; //!< "Send", or "ClientFrame.send" for each of a oneof's choices
    std::unique_ptr<google::protobuf::Message> message;
};

//! One sample for every message of kith.proto, and for every choice of a oneof one.
std::vector<Sample> allSamples();
//! In a form that is the same on every machine.
std::string serialised(const google::protobuf::Message &message);
